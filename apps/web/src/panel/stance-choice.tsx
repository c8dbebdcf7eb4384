// My delegation's stance on one wording: four choices as a radio group; choosing again what stands withdraws it.
import { STANCES, type Stance, type Wording } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useRoom } from '../room/room.ts';
import { STANCE_CHOICE } from './stance-words.ts';
import type { Commands } from './use-commands.ts';

interface Props {
  readonly wording: Wording;
  readonly hash: string;
  readonly on: { readonly bracket: string; readonly wording: string; readonly expected: string };
  readonly commands: Commands;
}

export function StanceChoice({ wording, hash, on, commands }: Props): ReactNode {
  const { me } = useRoom();
  const given = wording.positions.find(({ seat }) => seat === me.seat);
  const stands = given?.hash === hash ? given.stance : null;
  const take = (value: string) => {
    const stance = STANCES.find((known) => known === value);
    if (stance !== undefined) void commands.run({ kind: 'take-position', stance, note: '', ...on });
  };
  return (
    <div className="stance">
      <RadioGroup
        className="stance-choice"
        aria-label="Your position"
        value={stands}
        onChange={take}
        isDisabled={commands.busy}
      >
        {STANCES.map((stance: Stance) => (
          <Radio key={stance} value={stance} className="stance-option" data-stance={stance}>
            {STANCE_CHOICE[stance]}
          </Radio>
        ))}
      </RadioGroup>
      {given !== undefined && stands === null && (
        <p className="hint">Your position lapsed: the words have changed since you took it.</p>
      )}
      {given !== undefined && (
        <button
          type="button"
          className="button quiet small"
          disabled={commands.busy}
          onClick={() => void commands.run({ kind: 'withdraw-position', ...on })}
        >
          Take back my position
        </button>
      )}
    </div>
  );
}
