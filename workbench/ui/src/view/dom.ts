/** Elements in one line. Text goes in as text, never as markup. */

type Attributes = Readonly<Record<string, string>>;

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

export function button(className: string, label: string, onClick: () => void): HTMLButtonElement {
  const node = el('button', className, { type: 'button' }, label);
  node.addEventListener('click', onClick);
  return node;
}

/** Writes only what differs: a screen reader says a live region again at every write. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

export function setAttribute(node: Element, name: string, value: string): void {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/**
 * Other children for a list. Where one of them had the focus, the one in its place gets it, or else
 * the row in hand: a key after that would go to the notebook.
 */
export function refill(list: HTMLElement, ...children: readonly Node[]): void {
  const stops = () => [...list.querySelectorAll<HTMLElement>('button, input, select')];
  const at = stops().indexOf(document.activeElement as HTMLElement);
  list.replaceChildren(...children);
  if (at < 0) return;
  const inHand = '.bw-active .bw-row, .bw-term-row[tabindex="0"]';
  const row = list.closest('.bw-root')?.querySelector<HTMLElement>(inHand);
  (stops()[at] ?? stops().at(-1) ?? row)?.focus();
}

export function onMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}
