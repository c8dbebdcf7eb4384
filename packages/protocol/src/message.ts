// The wire of a negotiation's room. One WebSocket carries the y-websocket protocol (sync, awareness, query awareness),
// which an unmodified WebsocketProvider speaks, and five messages of Adref's own, which the server sends only to a
// connection that asked for them (`adref=1`). Each message is a varint type followed by its body. Pure codecs; the prose is
// in docs/PROTOCOL.md.
import type { Refusal } from '@adref/negotiation';
import { type UpdateRefusal, withReader } from '@adref/text';
import * as encoding from 'lib0/encoding';
import { z } from 'zod';

/** Message types. 0, 1 and 3 are y-websocket's; 2 (auth) is never sent. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /** client → server: a command, JSON `{id, command}`. */
  command: 100,
  /** server → client: the answer to a command, JSON. */
  answer: 101,
  /** server → client: how many sync updates of this connection are on disk. */
  recorded: 102,
  /** server → client: this connection's update was refused whole; close code 4409 follows. */
  refused: 103,
  /** server → client: what this person has to know of the server, in a sentence, JSON. */
  notice: 104,
} as const;

/** The second varint of a sync message, as in y-protocols. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** What the server says to a command. `acts` are the numbers of the acts it caused; `warning` is a sentence for whoever gave it. */
export type CommandAnswer =
  | { readonly id: string; readonly ok: true; readonly acts: readonly number[]; readonly warning?: string }
  | { readonly id: string; readonly ok: false; readonly refusal: Refusal };

/** What somebody has to know of the server. A later notice about the same takes its place; null takes it away. */
export interface Notice {
  readonly about: string;
  readonly sentence: string | null;
}

/** A message behind its type, as y-websocket and lib0 hand it over: the bytes, and where its body begins. */
interface MessageBody {
  readonly arr: Uint8Array;
  readonly pos: number;
}

const answerSchema = z.union([
  z.object({
    id: z.string(),
    ok: z.literal(true),
    acts: z.array(z.int().min(0)),
    warning: z.string().optional(),
  }),
  z.object({ id: z.string(), ok: z.literal(false), refusal: z.looseObject({ kind: z.string() }) }),
]);
const noticeSchema = z.object({ about: z.string(), sentence: z.string().nullable() });
const refusedSchema = z.object({ leaf: z.string().nullable(), why: z.string() });

/** Encodes a command envelope for the socket. */
export function encodeCommand(id: string, command: unknown): Uint8Array {
  return encodeJson(MESSAGE.command, { id, command });
}

export function encodeAnswer(answer: CommandAnswer): Uint8Array {
  return encodeJson(MESSAGE.answer, answer);
}

/** `count` is cumulative: how many of the connection's sync step 2 and update messages are durable. */
export function encodeRecorded(count: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.recorded);
  encoding.writeVarUint(encoder, count);
  return encoding.toUint8Array(encoder);
}

export function encodeRefused(refusal: UpdateRefusal): Uint8Array {
  return encodeJson(MESSAGE.refused, refusal);
}

export function encodeNotice(notice: Notice): Uint8Array {
  return encodeJson(MESSAGE.notice, notice);
}

/** Reads the body of a `notice` message; null when it is not one. */
export function readNoticeBody(body: MessageBody): Notice | null {
  const read = noticeSchema.safeParse(jsonIn(body));
  return read.success ? read.data : null;
}

/** Reads the body of an `answer` message; null when it is not one. */
export function readAnswerBody(body: MessageBody): CommandAnswer | null {
  const read = answerSchema.safeParse(jsonIn(body));
  return read.success ? (read.data as CommandAnswer) : null;
}

/** Reads the body of a `recorded` message; null when it is not one. */
export function readRecordedBody({ arr, pos }: MessageBody): number | null {
  const read = withReader(arr.subarray(pos), (reader) => reader.uint());
  return typeof read === 'number' ? read : null;
}

/** Reads the body of a `refused` message; null when it is not one. */
export function readRefusedBody(body: MessageBody): UpdateRefusal | null {
  const read = refusedSchema.safeParse(jsonIn(body));
  return read.success ? (read.data as UpdateRefusal) : null;
}

/** The JSON that a body is; undefined, which no schema takes, when it is none. */
function jsonIn({ arr, pos }: MessageBody): unknown {
  const text = withReader(arr.subarray(pos), (reader) => reader.text());
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse throws on what is no JSON, and on nothing else.
    return undefined;
  }
}

function encodeJson(type: number, body: unknown): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  encoding.writeVarString(encoder, JSON.stringify(body));
  return encoding.toUint8Array(encoder);
}
