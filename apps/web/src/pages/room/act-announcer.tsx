// The polite voice of the room: it says what others have just done, where it concerns me. Nothing of it is seen.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useCell } from '../../kit/cell.ts';
import { useInHand } from '../../session/in-hand.ts';
import { useRecord } from '../../session/record-now.ts';
import { useWho } from '../../session/who.ts';
import { useActWords } from '../../views/record/act-words.ts';
import { announcedActs } from './announced-acts.ts';

export function ActAnnouncer(): ReactNode {
  const record = useRecord();
  const inHand = useInHand();
  const who = useWho();
  const actWords = useActWords();
  const acts = useCell(record.acts);
  const focus = useCell(inHand.focus);
  const [said, setSaid] = useState('');
  const heard = useRef(record.state.get().acts);
  const typing = useRef(new Set<string>());
  const here = focus?.paragraph;
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another paragraph, whoever types there is told anew
  useEffect(() => typing.current.clear(), [here]);
  useEffect(() => {
    const arrived = acts.filter(({ n }) => n >= heard.current);
    if (arrived.length === 0) return;
    heard.current = (arrived.at(-1)?.n ?? heard.current) + 1;
    const listener = { me: who.me, focus: inHand.focus.get(), typing: typing.current };
    const sentences = announcedActs(arrived, record.state.get(), listener, actWords);
    for (const { act, seat } of arrived) if (act.kind === 'leaf-edited') typing.current.add(seat);
    if (sentences.length > 0) setSaid(sentences.join(' '));
  }, [acts, record, inHand, who, actWords]);
  return (
    <div className="visually-hidden" role="status" aria-label="What others do">
      {said}
    </div>
  );
}
