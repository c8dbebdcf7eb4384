// Why the server ended the connection, in a sentence per close code.
import { CLOSE_CODE } from '@adref/protocol';
import type { Ending } from '../session/line/connection.ts';

export function endingWords({ code, reason }: Ending): string {
  switch (code) {
    case CLOSE_CODE.notSignedIn:
      return 'You are not signed in here any more. Open your link again, or ask the Chair’s office for a new one. What you typed and had not been recorded is kept on this device.';
    case CLOSE_CODE.notPermitted:
      return 'You have no seat in this negotiation any more. What you typed and had not been recorded is kept on this device, and is sent if you are seated again.';
    case CLOSE_CODE.nothingHere:
      return 'There is nothing at this address.';
    case CLOSE_CODE.updateRefused:
      return 'The server refused what was kept on this device.';
    case CLOSE_CODE.tooLarge:
      return 'Something that was sent is larger than the server takes. It is kept on this device.';
    case CLOSE_CODE.tooFast:
      return 'More was sent than the server takes at once. Wait a moment, then try again; your words are kept.';
    case CLOSE_CODE.stopped:
      return 'The server has stopped this room, because what it showed and what it stored were not the same. Whoever runs the server has been told. What you typed and had not been recorded is kept on this device.';
    case CLOSE_CODE.wentBack:
      return 'This device knows acts or words of this negotiation that the server no longer has: its store has gone back. Nothing is sent, and your copy is kept on this device. Tell whoever runs the server before you go on, and do not clear this browser’s data.';
    case CLOSE_CODE.upgradeRequired:
      return 'This page is older than the server. Load it again.';
    default:
      return `The server ended the connection (${reason === '' ? code : reason}).`;
  }
}
