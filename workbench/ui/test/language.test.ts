import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { chinese } from '../src/language/chinese';
import { python } from '../src/language/chinese/python';
import { listed, plural, speak, t, together } from '../src/language/words';

const sources = readdirSync('src', { recursive: true })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('language'))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .join('\n');

/** The string literals of the sources, which are all in single quotes, and those of the settings. */
const literals = new Set(
  [
    ...sources.matchAll(/'((?:[^'\\\n]|\\.)*)'/g),
    ...readFileSync('schema/plugin.json', 'utf8').matchAll(/"((?:[^"\\]|\\.)*)"/g),
  ].map(([, text]) => text),
);

const table: Readonly<Record<string, string>> = chinese;

test('every t(…) has its Chinese', () => {
  const asked = [...sources.matchAll(/\bt\(\s*'((?:[^'\\\n]|\\.)*)'/g)].map(
    ([, word]) => word ?? '',
  );
  assert.ok(asked.length > 50);
  assert.deepEqual(
    asked.filter((word) => !(word in table)),
    [],
  );
});

test('no Chinese is left over', () => {
  // What Python says is held against Python's sources in tests/widget/test_wording.py.
  const spare = Object.keys(table).filter((word) => !literals.has(word) && !(word in python));
  assert.deepEqual(spare, []);
});

test('the Chinese has the names of the English, and is Chinese', () => {
  const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [word, text] of Object.entries(table)) {
    assert.deepEqual(names(text), names(word), word);
    const said = text.replace(/\{\w+\}/g, '');
    assert.ok(/\p{Script=Han}/u.test(said) || !/[a-z]/i.test(said), `${word}: ${text}`);
  }
});

test('a word has one Chinese: no part of the screen takes it from another', () => {
  const files = readdirSync('src/language/chinese', { recursive: true }).filter(
    (file) => file !== 'index.ts',
  );
  const found = new Map<string, Set<string>>();
  for (const file of files) {
    const text = readFileSync(`src/language/chinese/${file}`, 'utf8');
    for (const [, quoted, bare, said] of text.matchAll(
      /^ {2}(?:'((?:[^'\\]|\\.)*)'|(\w+)):\s+'((?:[^'\\]|\\.)*)'/gm,
    )) {
      const word = quoted ?? bare ?? '';
      found.set(word, (found.get(word) ?? new Set()).add(said ?? ''));
    }
  }
  assert.ok(found.size > 400);
  assert.deepEqual(
    [...found].filter(([, all]) => all.size > 1).map(([word]) => word),
    [],
  );
});

type Said = readonly [tag: string, saved: string, counted: string];

const said: readonly Said[] = [
  ['en', 'Saved', '1,200 sentences'],
  ['zh-CN', '已保存', '1,200 个句段'],
  ['zh_CN', '已保存', '1,200 个句段'],
  ['zh-Hant-TW', '已保存', '1,200 个句段'],
  ['zho', 'Saved', '1,200 sentences'],
  ['de-DE', 'Saved', '1,200 sentences'],
  ['', 'Saved', '1,200 sentences'],
];

for (const [tag, saved, counted] of said) {
  test(`the screen speaks to a reader of “${tag}”`, () => {
    speak(tag);
    assert.equal(t('Saved'), saved);
    assert.equal(plural(1200, '{count} sentence', '{count} sentences'), counted);
    speak('en');
  });
}

test('one is counted in the singular where a language has one', () => {
  assert.equal(plural(1, '{count} sentence', '{count} sentences'), '1 sentence');
  assert.equal(plural(0, '{count} sentence', '{count} sentences'), '0 sentences');
  speak('zh');
  assert.equal(plural(1, '{count} sentence', '{count} sentences'), '1 个句段');
  speak('en');
});

test('what is filled in is taken as it stands', () => {
  assert.equal(t('Theirs ({author})', { author: '$& {author}' }), 'Theirs ($& {author})');
});

test('sentences and lists are joined as the language does', () => {
  assert.equal(together('One.', '', 'Two.'), 'One. Two.');
  assert.equal(listed([1, 2]), '1, 2');
  speak('zh');
  assert.equal(together('一。', '', '二。'), '一。二。');
  assert.equal(listed([1, 2]), '1、2');
  speak('en');
});
