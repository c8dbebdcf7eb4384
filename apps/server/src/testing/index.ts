// What whole-system tests need of the server beside its address: a seat over a raw socket, and a look at the store on the disk.
export { storePath } from '../store/store-claim.ts';
export { verifyStore } from '../tools/verify-store.ts';
export { readStored, readStoredPrivateRoom } from './read-stored.ts';
export { RoomClient, until } from './room-client.ts';
