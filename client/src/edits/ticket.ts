/** Run by VS Code, with a ticket, once the edit of a code action is applied. */
export const SETTLE_COMMAND = 'cloudcall.settleEdit';

/** What the edit of a code action leaves to be done; filled when the edit is planned. */
export interface Ticket {
  settle?: () => Promise<void>;
}

/** Does what a ticket says, such as saving config.json. */
export async function settleTicket(ticket: Ticket | undefined): Promise<void> {
  await ticket?.settle?.();
}
