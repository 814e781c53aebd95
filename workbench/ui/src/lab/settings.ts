/** What somebody has set in JupyterLab's settings editor, for every workbench of the page. */

import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { ITranslator } from '@jupyterlab/translation';
import type { JSONValue } from '@lumino/coreutils';
import { surroundedBy } from '../language/speaking';
import { isWord, t } from '../language/words';
import { keepWith, type Preferences, prefer } from '../preferences';

const ID = 'bilingual-workbench:plugin';

/** The settings as the schema (`schema/plugin.json`) has them. */
interface Composite extends Omit<Preferences, 'checksOff'> {
  readonly checks: Readonly<Record<string, boolean>>;
}

export const settings: JupyterFrontEndPlugin<void> = {
  id: 'bilingual-workbench:settings',
  description: 'Follows the settings of the translation workbench.',
  autoStart: true,
  requires: [ISettingRegistry],
  optional: [ITranslator],
  activate: async (
    _app: JupyterFrontEnd,
    registry: ISettingRegistry,
    translator: ITranslator | null,
  ): Promise<void> => {
    if (translator) surroundedBy(translator.languageCode);
    registry.transform(ID, { fetch: spoken });
    const found = await registry.load(ID);
    const follow = () => prefer(preferred(found.composite as unknown as Composite));
    found.changed.connect(follow);
    keepWith((choice) => {
      for (const [name, value] of Object.entries(choice))
        void found.set(name, value as JSONValue).catch(() => undefined); // it holds in this page until the settings are read again
    });
    follow();
  },
};

function preferred({ checks, ...others }: Composite): Preferences {
  const checksOff = Object.keys(checks).filter((check) => checks[check] === false);
  return { ...others, checksOff };
}

/** The settings editor shows the schema's words: here they come in the screen's language. */
function spoken(plugin: ISettingRegistry.IPlugin): ISettingRegistry.IPlugin {
  return { ...plugin, schema: translated(plugin.schema) as ISettingRegistry.ISchema };
}

function translated(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(translated);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([name, value]) =>
    ['title', 'description'].includes(name) && isWord(value)
      ? [name, t(value)]
      : [name, translated(value)],
  );
  return Object.fromEntries(entries);
}
