/** Where the JupyterLab plugin leaves its component for the ipywidget: one bundle serves both. */

const KEY = Symbol.for('bilingual-workbench');

/** The part of an anywidget model that is used here. */
export interface Model {
  get(name: string): unknown;
  send(content: unknown): void;
  on(event: string, listener: (...args: never[]) => void): void;
  off(event: string, listener: (...args: never[]) => void): void;
}

export interface Component {
  render(context: { model: Model; el: HTMLElement }): () => void;
}

type Registry = { [KEY]?: Component };

export function offer(component: Component): void {
  (globalThis as Registry)[KEY] = component;
}

export function offered(): Component | undefined {
  return (globalThis as Registry)[KEY];
}
