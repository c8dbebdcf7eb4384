// Another device, asked for from the room's menu.
import type { ReactNode } from 'react';
import { KitDialog } from '../../kit/dialog.tsx';
import { DialogFoot } from '../../kit/dialog-foot.tsx';
import { useWho } from '../../session/who.ts';
import { DeviceLink } from './device-link.tsx';

export function DeviceDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { me } = useWho();
  return (
    <KitDialog title="Another device" narrow onClose={onClose}>
      <DeviceLink person={me.person} />
      <DialogFoot onClose={onClose} />
    </KitDialog>
  );
}
