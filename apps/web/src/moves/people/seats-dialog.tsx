// Who sits where, and the links by which they come in: the Chair's office seats people, issues links and takes them back.

import type { Reading, SeatId } from '@adref/negotiation';
import { type ReactNode, useId, useState } from 'react';
import { AskedNotice } from '../../kit/asked-notice.tsx';
import { copyWords } from '../../kit/clipboard.ts';
import { KitDialog } from '../../kit/dialog.tsx';
import { DialogFoot } from '../../kit/dialog-foot.tsx';
import { ChoiceField, LineField } from '../../kit/fields.tsx';
import { Form, SubmitButton } from '../../kit/form.tsx';
import { ask, offlineSentence } from '../../session/ask.ts';
import { useAsker } from '../../session/asker.ts';
import { issueLink, type Link, linksOf, revokeLink } from '../../session/line/api.ts';
import { NoConnection } from '../../session/line/commands.ts';
import { seatTitle } from '../../session/names/seat-names.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useAsked } from '../../session/use-asked.ts';
import { useWho } from '../../session/who.ts';
import { isReader, type Reader, ReadingChoice } from './reading-choice.tsx';

interface Issued {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly url: string;
}

export function SeatsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const who = useWho();
  const asking = useAsker();
  const state = useNegotiation();
  const { person } = who.me;
  const [links, again] = useAsked(() => linksOf(person, who.negotiation), [who, asking]);
  const [issued, setIssued] = useState<readonly Issued[]>([]);
  const [said, setSaid] = useState<string | null>(null);

  const trying = async (action: () => Promise<string | null>) => {
    try {
      setSaid(await action());
    } catch (error) {
      if (!(error instanceof NoConnection)) throw error;
      setSaid(offlineSentence('nothing was changed'));
    }
    again();
  };
  const issue = (to: { name: string; seat: string } | { person: string }) =>
    trying(async () => {
      const answer = await issueLink(person, who.negotiation, to);
      if (!answer.ok) return answer.problem.sentence;
      const { link, path } = answer.value;
      setIssued([{ ...link, url: `${location.origin}${path}` }, ...issued]);
      return `A link for ${link.name} is ready. It is shown once: copy it now.`;
    });
  const unseat = (who: string) =>
    trying(async () => {
      const asked = await ask(asking, { kind: 'unseat-person', person: who }, 'nothing was changed');
      if (!asked.ok) return asked.sentence;
      setIssued(issued.filter((each) => each.person !== who));
      return null;
    });
  const allowReading = (seat: Reader, extent: Reading) =>
    trying(async () => {
      const asked = await ask(asking, { kind: 'allow-reading', seat, extent }, 'nothing was changed');
      return asked.ok ? null : asked.sentence;
    });
  const revoke = (link: Link) =>
    trying(async () => {
      const answer = await revokeLink(person, who.negotiation, link.id);
      if (!answer.ok) return answer.problem.sentence;
      setIssued(issued.filter(({ id }) => id !== link.id));
      return `The link for ${link.name} no longer works.`;
    });

  const seats: readonly SeatId[] = [
    'chair',
    ...state.delegations.map((delegation) => delegation.seat),
    'secretariat',
    'observer',
  ];
  const openLinks =
    links.kind === 'answered' ? links.value.links.filter(({ status }) => status === 'open') : [];
  return (
    <KitDialog title="Seats and links" onClose={onClose}>
      <SeatForm seats={seats} nameOf={(seat) => seatTitle(state, seat)} onSeat={issue} />
      <div aria-live="polite">{said !== null && <p className="notice">{said}</p>}</div>
      {issued.map(({ id, name, url }) => (
        <IssuedLink key={id} name={name} url={url} />
      ))}
      <AskedNotice asked={links} onAgain={again} />
      <ul className="seat-list">
        {seats.map((seat) => (
          <li key={seat}>
            <b>{seatTitle(state, seat)}</b>
            {isReader(seat) && (
              <ReadingChoice seat={seat} onChoose={(extent) => void allowReading(seat, extent)} />
            )}
            <ul>
              {state.people
                .filter((each) => each.seat === seat && each.seated)
                .map((each) => {
                  const open = openLinks.filter((link) => link.person === each.person);
                  return (
                    <li key={each.person} className="row">
                      <span className="seat-person">{each.name}</span>
                      {open.map((link) => (
                        <button
                          key={link.id}
                          type="button"
                          className="button small"
                          onClick={() => void revoke(link)}
                        >
                          Withdraw link
                        </button>
                      ))}
                      <button
                        type="button"
                        className="button small"
                        onClick={() => void issue({ person: each.person })}
                      >
                        New link
                      </button>
                      <button
                        type="button"
                        className="button small danger"
                        onClick={() => void unseat(each.person)}
                      >
                        Unseat
                      </button>
                    </li>
                  );
                })}
            </ul>
          </li>
        ))}
      </ul>
      <DialogFoot onClose={onClose} />
    </KitDialog>
  );
}

interface FormProps {
  readonly seats: readonly SeatId[];
  readonly nameOf: (seat: SeatId) => string;
  readonly onSeat: (to: { name: string; seat: string }) => Promise<void>;
}

function SeatForm({ seats, nameOf, onSeat }: FormProps): ReactNode {
  const [name, setName] = useState('');
  const [seat, setSeat] = useState<SeatId>(seats[1] ?? 'chair');
  return (
    <Form
      className="columns"
      onSubmit={() => {
        if (name.trim() === '') return;
        void onSeat({ name: name.trim(), seat });
        setName('');
      }}
    >
      <LineField label="Name" value={name} onValue={setName} />
      <ChoiceField
        label="Seat"
        value={seat}
        choices={seats.map((value) => ({ value, name: nameOf(value) }))}
        onChoose={setSeat}
      />
      <SubmitButton>Seat and make a link</SubmitButton>
    </Form>
  );
}

function IssuedLink({ name, url }: Pick<Issued, 'name' | 'url'>): ReactNode {
  const id = useId();
  const [copied, setCopied] = useState(false);
  return (
    <div className="field">
      <label htmlFor={id}>Link for {name}</label>
      <div className="row nowrap">
        <input id={id} className="input" readOnly value={url} onFocus={(event) => event.target.select()} />
        <button
          type="button"
          className="button"
          onClick={async () => {
            setCopied(await copyWords(url));
          }}
        >
          {copied ? 'Copied' : 'Copy'}
        </button>
      </div>
    </div>
  );
}
