// Another device, asked for from the room's menu.
import type { ReactNode } from 'react';
import { DialogFoot } from '../room/dialog-foot.tsx';
import { useRoom } from '../room/room.ts';
import { RoomDialog } from '../room/room-dialog.tsx';
import { DeviceLink } from './device-link.tsx';

export function DeviceDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { me } = useRoom();
  return (
    <RoomDialog title="Another device" narrow onClose={onClose}>
      <DeviceLink person={me.person} />
      <DialogFoot onClose={onClose} />
    </RoomDialog>
  );
}
