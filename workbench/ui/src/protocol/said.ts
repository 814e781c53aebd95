/** What Python says, and the answer where it did not do as asked. */

/** What Python says, in English: the table of the screen's words has the Chinese of a key. */
export interface Message {
  readonly key: string; // a sentence, with the names of the values in braces
  readonly values: Readonly<Record<string, string | number>>;
}

export type SaidAnswer =
  /** The asked-for thing was not done: nothing was written. `code` is the error's class name. */
  {
    readonly type: 'error';
    readonly id: number;
    readonly code: string;
    readonly message: Message;
    readonly lasting: boolean; // however often it is asked for, it will be refused
  };
