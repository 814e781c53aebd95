/** Says on a button which key does the same, as it is set by then. */

import { type Command, chordOf } from '../keys';
import { onMac } from './dom';

export function titleWithKey(button: HTMLElement, command: Command): void {
  const draw = () => {
    button.title = chordOf(command, onMac());
  };
  draw();
  button.addEventListener('pointerenter', draw);
}
