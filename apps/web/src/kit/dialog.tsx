// A dialog over the room: keeps the keyboard inside, closes with Escape, gives the keyboard back.
import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface Props {
  readonly title: string;
  readonly narrow?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function KitDialog({ title, narrow = false, onClose, children }: Props): ReactNode {
  const dialog = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    // A form that goes when it is sent takes the keyboard with it, and Escape would be pressed outside.
    const removed = new MutationObserver(() => {
      if (document.activeElement === document.body) element.focus();
    });
    removed.observe(element, { childList: true, subtree: true });
    return () => removed.disconnect();
  }, []);
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={narrow ? 'dialog narrow' : 'dialog'}>
        <Dialog ref={dialog}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
