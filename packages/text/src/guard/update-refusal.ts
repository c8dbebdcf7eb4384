// Why a connection's update was refused whole. The leaf is named when there is one, so that the author's words can be
// found and offered back.
import type { LeafId } from '@adref/negotiation';

export type UpdateRefusalReason =
  /** The leaf exists and is another's, or closed. */
  | 'not-yours'
  /** The record, the order of leaves, or anything else that is not a leaf's text. */
  | 'outside-leaves'
  /** One insertion claims neighbours in two leaves. */
  | 'crosses-leaves'
  /** The update writes as an author that belongs to somebody else. */
  | 'foreign-author'
  /** Its person has written under as many client ids as one person may here: each page load begins one. */
  | 'too-many-pages'
  /** What its person has written here has come to as many pieces as one person's may. What only deletes is let through. */
  | 'too-many-pieces'
  /** Its person has caused as many rows within the hour as one person may. */
  | 'too-many-rows'
  /** Nothing can be recorded for now; nothing is wrong with it. */
  | 'not-now'
  /** It builds on something the server does not have. */
  | 'incomplete'
  | 'too-large'
  /** It is small, but asks for more work than an honest client ever does. */
  | 'too-costly'
  | 'malformed';

export interface UpdateRefusal {
  readonly leaf: LeafId | null;
  readonly why: UpdateRefusalReason;
}
