// What whole-system tests need of the server beside its address: a seat over a raw socket, a stage
// for stories, and a look at the store on the disk.

export { storePath } from '../storage/disk/store-claim.ts';
export { streamNamed } from '../storage/stream.ts';
export { verifyStore } from '../tools/verify-store.ts';
export { readStored, readStoredPrivateRoom } from './read-stored.ts';
export { RoomClient, until } from './room-client.ts';
export { PATIENT_LIMITS, ServedStage, StoryClock } from './served-stage.ts';
export { startTestServer, type TestServer } from './test-server.ts';
