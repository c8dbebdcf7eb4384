// The menu at the end of the top bar: theme, and for the Chair's office the things that are done rarely.
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { nextTheme, themeNow } from '../app/theme.ts';
import { useCell } from '../live/cell.ts';
import {
  ALL_TIME_ERRANDS,
  CHAIR_TIME_ERRANDS,
  TIME_ERRANDS,
  type TimeErrand,
} from '../office/time-errands.ts';
import { useRoom } from './room.ts';

export type Errand = 'seats' | 'import' | 'revision' | 'concordance' | 'adopt' | 'close' | TimeErrand;

const ERRANDS: readonly Errand[] = [
  'seats',
  'import',
  'revision',
  'concordance',
  'adopt',
  'close',
  ...ALL_TIME_ERRANDS,
];

export function RoomMenu({ onErrand }: { readonly onErrand: (errand: Errand) => void }): ReactNode {
  const { me, numberStyle } = useRoom();
  const style = useCell(numberStyle);
  const choose = (key: string | number) => {
    if (key === 'theme') nextTheme();
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
              <MenuItem className="menu-item" id="import">
                Import text…
              </MenuItem>
              <MenuItem className="menu-item" id="revision">
                Freeze a revision…
              </MenuItem>
              {CHAIR_TIME_ERRANDS.map(({ id, words }) => (
                <MenuItem key={id} className="menu-item" id={id}>
                  {words}
                </MenuItem>
              ))}
              <MenuItem className="menu-item" id="adopt">
                Adopt the text…
              </MenuItem>
              <MenuItem className="menu-item" id="close">
                Close without agreement…
              </MenuItem>
            </>
          )}
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
          <MenuItem className="menu-item" id="theme">
            {themeNow() === 'dark' ? 'Light colours' : 'Dark colours'}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
