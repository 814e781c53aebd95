import assert from 'node:assert/strict';
import test from 'node:test';
import schema from '../schema/plugin.json';
import { chords, rebind, shortcuts } from '../src/keys';
import { type Binding, bindings, changed, commandId, selector } from '../src/lab/keys/table';
import { isWord } from '../src/language/words';

/** As JupyterLab has them on one of the platforms. */
const held = (mac: boolean): readonly Binding[] =>
  bindings().map(({ macKeys, ...one }) => (mac && macKeys ? { ...one, keys: macKeys } : one));

const of = (command: string, scope: string) => {
  const found = shortcuts.find((one) => one.command === command && one.scope === scope);
  if (!found) throw new Error(`${command} has no keys in ${scope}`);
  return found;
};

test('the schema has the keys of the table; else: npm run schema', () => {
  assert.deepEqual(schema['jupyter.lab.shortcuts'], bindings());
});

test('every word of the settings has its Chinese', () => {
  const words: string[] = [schema.description];
  const { checks, view, language, ...others } = schema.properties;
  for (const { title, description } of [checks, view, language, ...Object.values(others)])
    words.push(title, description);
  words.push(...Object.values(checks.properties).map(({ title }) => title));
  words.push(...view.oneOf.map(({ title }) => title));
  assert.deepEqual(
    words.filter((word) => !isWord(word)),
    [],
  );
});

for (const mac of [false, true]) {
  test(`what JupyterLab has as it comes changes nothing (Mac: ${mac})`, () => {
    assert.equal(changed(held(mac), mac).size, 0);
  });
}

test('before JupyterLab has read its settings the table holds', () => {
  assert.equal(changed([], false).size, 0);
});

test('other keys stand in the place of the table’s, in the one scope only', () => {
  const id = commandId('confirm and go on');
  const set = held(false).map((one) =>
    one.command === id ? { ...one, keys: ['Ctrl M', 'Alt Shift Enter'] } : one,
  );
  rebind(changed(set, false));
  assert.deepEqual(chords(of('confirm and go on', 'rows'), false), [
    { keys: 'Ctrl+M Alt+Shift+Enter' },
  ]);
  assert.deepEqual(chords(of('next', 'grid'), false), [{ keys: 'J' }, { keys: 'ArrowDown' }]);
  rebind(new Map());
});

test('one of nine digits moved is told beside the rest, and still means its digit', () => {
  const set = held(false).map((one) =>
    one.args?.digit === 3 && one.selector === selector('rows') ? { ...one, keys: ['F3'] } : one,
  );
  const moved = changed(set, false).get(of('insert', 'rows'));
  assert.deepEqual(
    moved?.find(({ digit }) => digit === 3),
    { keys: 'F3', digit: 3 },
  );
  assert.equal(moved?.length, 9);
  const all = held(false).map((one) =>
    one.args ? { ...one, keys: [`Ctrl ${one.args.digit}`] } : one,
  );
  assert.deepEqual(changed(all, false).get(of('insert', 'rows')), [{ keys: 'Ctrl+1…9' }]);
});

test('a command whose keys are taken away has none', () => {
  const set = held(false).filter(({ command }) => command !== commandId('save'));
  assert.deepEqual(changed(set, false).get(of('save', 'anywhere')), []);
});
