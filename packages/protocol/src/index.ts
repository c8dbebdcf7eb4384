export { CLOSE_CODE, type CloseCode, PROTOCOL_VERSION } from './close-code.ts';
export { type Envelope, envelopeSchema } from './envelope.ts';
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
export { anchorSchema, sayingEnvelopeSchema } from './saying-schema.ts';
