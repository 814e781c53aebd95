/**
 * The bar between rows and panel: who moves it gives the one more room and the other less. The
 * browser remembers where it stands, beside the rows and under them.
 */

import { t } from '../language/words';
import { el, setAttribute } from './dom';

const KEY = 'bilingual-workbench:panel';
const STEP = 0.04; // of the whole, by key
const LEAST = 0.1;
const MOST = 0.75;

type Side = 'beside' | 'below';

/** The panel's part of the whole on each side; what is not there is as the style sheet has it. */
type Parts = Partial<Record<Side, number>>;

export class Divider {
  readonly element = el('div', 'bw-divider', {
    role: 'separator',
    tabindex: '0',
    'aria-label': t('Room for the panel'),
    'aria-valuemin': String(LEAST * 100),
    'aria-valuemax': String(MOST * 100),
    'aria-valuenow': '0',
    title: t('Drag for more room; double-click for the usual'),
  });
  private parts: Parts = remembered();
  private readonly sizes = new ResizeObserver(() => this.tell());

  /** `panel` stands after the bar in the same element; `onMoved` is called when it has come to rest. */
  constructor(
    private readonly panel: HTMLElement,
    private readonly onMoved: () => void,
  ) {
    this.element.addEventListener('pointerdown', (event) => this.drag(event));
    this.element.addEventListener('dblclick', () => this.put(undefined));
    this.element.addEventListener('keydown', (event) => this.press(event));
    // The focus stays where one works.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.sizes.observe(panel);
    this.draw();
  }

  dispose(): void {
    this.sizes.disconnect();
  }

  private drag(event: PointerEvent): void {
    if (event.button !== 0) return;
    const { element } = this;
    element.setPointerCapture(event.pointerId);
    const move = (now: PointerEvent) => this.set(this.partAt(now));
    const end = () => {
      element.removeEventListener('pointermove', move);
      this.onMoved();
      remember(this.parts);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('lostpointercapture', end, { once: true });
  }

  private press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const [less, more] =
      this.side === 'below' ? ['ArrowDown', 'ArrowUp'] : ['ArrowRight', 'ArrowLeft'];
    const to = new Map<string, number | undefined>([
      [less ?? '', this.part - STEP],
      [more ?? '', this.part + STEP],
      ['Home', LEAST],
      ['End', MOST],
      ['Enter', undefined],
    ]);
    if (!to.has(event.key)) return;
    event.preventDefault();
    this.put(to.get(event.key));
  }

  private put(part: number | undefined): void {
    this.set(part);
    this.onMoved();
    remember(this.parts);
  }

  private set(part: number | undefined): void {
    const within = part === undefined ? part : Math.min(MOST, Math.max(LEAST, part));
    this.parts = { ...this.parts, [this.side]: within };
    this.draw();
  }

  private draw(): void {
    for (const side of ['beside', 'below'] as const) {
      const part = this.parts[side];
      if (part === undefined) this.panel.style.removeProperty(`--bw-${side}`);
      else this.panel.style.setProperty(`--bw-${side}`, `${(part * 100).toFixed(2)}%`);
    }
  }

  private tell(): void {
    setAttribute(this.element, 'aria-valuenow', String(Math.round(this.part * 100)));
    setAttribute(
      this.element,
      'aria-orientation',
      this.side === 'below' ? 'horizontal' : 'vertical',
    );
  }

  private get side(): Side {
    const body = this.element.parentElement;
    return body && getComputedStyle(body).flexDirection === 'column' ? 'below' : 'beside';
  }

  private get part(): number {
    const [own, whole] = [this.panel, this.element.parentElement].map((one) =>
      one?.getBoundingClientRect(),
    );
    if (!own || !whole || whole.width === 0) return 0;
    return this.side === 'below' ? own.height / whole.height : own.width / whole.width;
  }

  private partAt({ clientX, clientY }: PointerEvent): number {
    const whole = this.element.parentElement?.getBoundingClientRect();
    if (!whole) return this.part;
    const { right, bottom, width, height } = whole;
    return this.side === 'below' ? (bottom - clientY) / height : (right - clientX) / width;
  }
}

function remembered(): Parts {
  try {
    const { beside, below } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Parts;
    return { ...sound('beside', beside), ...sound('below', below) };
  } catch {
    return {}; // a browser that keeps nothing for this page, or something of another's
  }
}

function sound(side: Side, part: unknown): Parts {
  return typeof part === 'number' && part >= LEAST && part <= MOST ? { [side]: part } : {};
}

function remember(parts: Parts): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(parts));
  } catch {
    // As above: it stands here, and is not remembered.
  }
}
