// The menu at the end of the top bar: theme, and for the Chair's office the things that are done rarely.
import { mayDo } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { nextTheme, themeNow } from '../app/theme.ts';
import { useNegotiation, useRoom } from './room.ts';

export type Errand = 'groups' | 'seats' | 'import' | 'adopt' | 'close';

export function RoomMenu({ onErrand }: { readonly onErrand: (errand: Errand) => void }): ReactNode {
  const { me } = useRoom();
  const state = useNegotiation();
  const choose = (key: string | number) => {
    if (key === 'theme') nextTheme();
    if (key === 'groups' || key === 'seats' || key === 'import' || key === 'adopt' || key === 'close')
      onErrand(key);
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
              <MenuItem className="menu-item" id="adopt">
                Adopt the text…
              </MenuItem>
              <MenuItem className="menu-item" id="close">
                Close without agreement…
              </MenuItem>
            </>
          )}
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
