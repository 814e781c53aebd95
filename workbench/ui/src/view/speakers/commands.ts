/** Who speaks, and what is asked and answered. */

import { t } from '../../language/words';
import type { Action } from '../parts';

export const speakerActions: Readonly<Record<'speakers' | 'question', Action>> = {
  speakers: ({ session, cursor, speakers, editor }) => {
    editor.settle();
    speakers.open(session.row(cursor.index)?.turn.speaker);
  },
  question: ({ session, cursor, visit, say }) => {
    const turn = session.row(cursor.index)?.turn;
    if (turn?.kind === 'answer' && turn.question) visit(turn.question.index);
    else say(t('This sentence is in no answer to a question.'));
  },
};
