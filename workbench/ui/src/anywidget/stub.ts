/**
 * All that a widget's model carries. Where the JupyterLab plugin is, its component is used;
 * elsewhere Python sends the bundle, once a page, by message: nothing large is ever part of the
 * widget's state, which notebooks save.
 */

import { type Component, type Model, offered } from './registry';

interface Bundle {
  readonly type: 'bundle';
  readonly script: string;
  readonly style: string;
}

function fetchBundle(model: Model): Promise<Bundle> {
  return new Promise((resolve) => {
    const take = (message: Bundle): void => {
      if (message.type !== 'bundle') return;
      model.off('msg:custom', take);
      resolve(message);
    };
    model.on('msg:custom', take);
    model.send({ type: 'bundle' });
  });
}

async function load(model: Model, el: HTMLElement): Promise<Component> {
  const present = offered();
  if (present) return present;
  const { script, style } = await fetchBundle(model);
  const root = el.getRootNode();
  const sheet = document.createElement('style');
  sheet.textContent = style;
  (root instanceof ShadowRoot ? root : document.head).append(sheet);
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  await import(url).finally(() => URL.revokeObjectURL(url));
  const loaded = offered();
  if (loaded) return loaded;
  throw new Error('The bundle of the workbench did not load.');
}

async function render(context: { model: Model; el: HTMLElement }): Promise<() => void> {
  const component = await load(context.model, context.el);
  return component.render(context);
}

export default { render };
