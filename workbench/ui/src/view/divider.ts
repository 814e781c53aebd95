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

const keys = {
  beside: { less: 'ArrowRight', more: 'ArrowLeft' },
  below: { less: 'ArrowDown', more: 'ArrowUp' },
} as const;

/** The panel's share of the whole on each side; what is not there is as the style sheet has it. */
type Shares = Partial<Record<Side, number>>;

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
  private shares: Shares = remembered();
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
    const off = this.shareAt(event) - this.share; // the bar is wider than the line that it moves
    const move = (now: PointerEvent) => this.set(this.shareAt(now) - off);
    const end = () => {
      element.removeEventListener('pointermove', move);
      this.onMoved();
      remember(this.shares);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('lostpointercapture', end, { once: true });
  }

  private press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { less, more } = keys[this.side];
    const to: Readonly<Record<string, number | undefined>> = {
      [less]: this.share - STEP,
      [more]: this.share + STEP,
      Home: LEAST,
      End: MOST,
      Enter: undefined,
    };
    if (!Object.hasOwn(to, event.key)) return;
    event.preventDefault();
    this.put(to[event.key]);
  }

  private put(share: number | undefined): void {
    this.set(share);
    this.onMoved();
    remember(this.shares);
  }

  private set(share: number | undefined): void {
    const within = share === undefined ? share : Math.min(MOST, Math.max(LEAST, share));
    this.shares = { ...this.shares, [this.side]: within };
    this.draw();
  }

  private draw(): void {
    for (const side of ['beside', 'below'] as const) {
      const share = this.shares[side];
      if (share === undefined) this.panel.style.removeProperty(`--bw-${side}`);
      else this.panel.style.setProperty(`--bw-${side}`, `${(share * 100).toFixed(2)}%`);
    }
  }

  private tell(): void {
    setAttribute(this.element, 'aria-valuenow', String(Math.round(this.share * 100)));
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

  private get share(): number {
    const [own, whole] = [this.panel, this.element.parentElement].map((one) =>
      one?.getBoundingClientRect(),
    );
    if (!own || !whole || whole.width === 0) return 0;
    return this.side === 'below' ? own.height / whole.height : own.width / whole.width;
  }

  private shareAt({ clientX, clientY }: PointerEvent): number {
    const whole = this.element.parentElement?.getBoundingClientRect();
    if (!whole) return this.share;
    const { right, bottom, width, height } = whole;
    return this.side === 'below' ? (bottom - clientY) / height : (right - clientX) / width;
  }
}

function remembered(): Shares {
  try {
    const { beside, below } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Shares;
    return { ...sound('beside', beside), ...sound('below', below) };
  } catch {
    return {}; // a browser that keeps nothing for this page, or something of another's
  }
}

function sound(side: Side, share: unknown): Shares {
  return typeof share === 'number' && share >= LEAST && share <= MOST ? { [side]: share } : {};
}

function remember(shares: Shares): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(shares));
  } catch {
    // As above: it stands here, and is not remembered.
  }
}
