// The menu at the end of the top bar: theme, and for the Chair's office the things that are done rarely.
import { type Command, mayDo, reasonAgainst } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useCell } from '../../kit/cell.ts';
import { nextTheme, themeNow } from '../../kit/theme.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { UNWRITTEN, whyNot } from '../../session/rights.ts';
import { useScreen } from '../../session/screen.ts';
import { useWho } from '../../session/who.ts';
import { ALL_TIME_ERRANDS, CHAIR_TIME_ERRANDS, TIME_ERRANDS, type TimeErrand } from './time-errands.ts';

export type Errand =
  | 'groups'
  | 'seats'
  | 'import'
  | 'revision'
  | 'device'
  | 'concordance'
  | 'adopt'
  | 'close'
  | 'corrigendum'
  | 'reissue'
  | TimeErrand;

/** What the Chair does while the negotiation goes on. */
const CHAIR_ERRANDS: readonly { readonly id: Errand; readonly words: string }[] = [
  { id: 'import', words: 'Import text…' },
  { id: 'revision', words: 'Freeze a revision…' },
  ...CHAIR_TIME_ERRANDS,
  { id: 'adopt', words: 'Adopt the text…' },
  { id: 'close', words: 'Close without agreement…' },
];

/** What the Chair does once the text is adopted. */
const CHAIR_ERRANDS_AFTER: readonly { readonly id: Errand; readonly words: string }[] = [
  { id: 'corrigendum', words: 'Corrigendum…' },
  { id: 'reissue', words: 'Reissue…' },
];

const ERRANDS: readonly Errand[] = [
  'device',
  'groups',
  'seats',
  'import',
  'revision',
  'concordance',
  'adopt',
  'close',
  'corrigendum',
  'reissue',
  ...ALL_TIME_ERRANDS,
];

export function RoomMenu({ onErrand }: { readonly onErrand: (errand: Errand) => void }): ReactNode {
  const { me, negotiation } = useWho();
  const { numberStyle } = useScreen();
  const state = useNegotiation();
  const [, go] = useLocation();
  const style = useCell(numberStyle);
  // One reason for all of them, said once.
  const over = whyNot(state, 'adopt', me.seat);
  const issuing: Command = { kind: 'reissue', form: 'reissue', reason: UNWRITTEN, corrections: [] };
  const mayIssue = reasonAgainst(state, issuing, me.seat) === null;
  const choose = (key: string | number) => {
    if (key === 'theme') nextTheme();
    if (key === 'projector') go(`/as/${me.person}/n/${negotiation}/projector`);
    if (key === 'numbers') numberStyle.set(style === 'new-is-bis' ? 'alternative-is-bis' : 'new-is-bis');
    const errand = ERRANDS.find((known) => known === key);
    if (errand !== undefined) onErrand(errand);
  };
  return (
    <MenuTrigger>
      <Button className="button quiet menu-opener" aria-label="More">
        ⋯
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" onAction={choose}>
          {me.seat === 'chair' && (
            <>
              <MenuItem className="menu-item" id="seats">
                Seats and links…
              </MenuItem>
              {over !== null && (
                <MenuItem className="menu-item menu-detail" id="over" isDisabled>
                  {over}
                </MenuItem>
              )}
              {CHAIR_ERRANDS.map(({ id, words }) => (
                <MenuItem key={id} className="menu-item" id={id} isDisabled={over !== null}>
                  {words}
                </MenuItem>
              ))}
              {over === null && (
                <MenuItem className="menu-item menu-detail" id="not-adopted" isDisabled>
                  The text is corrected or issued again once it is adopted.
                </MenuItem>
              )}
              {CHAIR_ERRANDS_AFTER.map(({ id, words }) => (
                <MenuItem key={id} className="menu-item" id={id} isDisabled={!mayIssue}>
                  {words}
                </MenuItem>
              ))}
            </>
          )}
          <MenuItem className="menu-item" id="projector">
            Projector view
          </MenuItem>
          <MenuItem className="menu-item" id="device">
            Another device…
          </MenuItem>
          <MenuItem className="menu-item" id="concordance">
            Concordance…
          </MenuItem>
          {TIME_ERRANDS.map(({ id, words }) => (
            <MenuItem key={id} className="menu-item" id={id}>
              {words}
            </MenuItem>
          ))}
          <MenuItem className="menu-item" id="numbers" textValue="Numbers">
            Numbers: {style === 'new-is-bis' ? '3 bis is a new paragraph' : '3 bis is another version'}
            <span className="menu-detail">
              {style === 'new-is-bis'
                ? 'Change to: 3 bis is another version'
                : 'Change to: 3 bis is a new paragraph'}
            </span>
          </MenuItem>
          {mayDo(state, 'form-group', me.seat) && (
            <MenuItem className="menu-item" id="groups">
              Groups…
            </MenuItem>
          )}
          <MenuItem className="menu-item" id="theme">
            {themeNow() === 'dark' ? 'Light colours' : 'Dark colours'}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
