export { CLOSE_CODE, type CloseCode, PROTOCOL_VERSION } from './close-code.ts';
export { commandSchema, type Envelope, envelopeSchema } from './command-schema.ts';
export {
  type CommandAnswer,
  encodeAnswer,
  encodeCommand,
  encodeNotice,
  encodeRecorded,
  encodeRefused,
  MESSAGE,
  type Notice,
  readAnswerBody,
  readNoticeBody,
  readRecordedBody,
  readRefusedBody,
  SYNC,
} from './message.ts';
export { plainId } from './plain-values.ts';
export { anchorSchema, sayingEnvelopeSchema } from './saying-schema.ts';
