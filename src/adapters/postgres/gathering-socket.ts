import { Socket } from "node:net";

/**
 * A connection that sends what is written in one turn of the program together: queries that are asked for at once reach
 * the server in one parcel. Every parcel costs both sides more than most of our queries do. The driver corks the
 * connection around each query; here the first cork of a turn is drawn only when the turn is over.
 */
export class GatheringSocket extends Socket {
  #gathering = false;

  override uncork(): void {
    if (this.#gathering) return super.uncork();
    this.#gathering = true;
    process.nextTick(() => {
      this.#gathering = false;
      super.uncork();
    });
  }
}
