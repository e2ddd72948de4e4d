/**
 * What an adapter is asked for. The note is staff's own and goes with the
 * request; nothing of the question but its title and its address does.
 */
export interface EscalationRequest {
  /** The same request has the same key, however often it is made. */
  readonly key: string;
  readonly community: string;
  readonly question: string;
  readonly title: string;
  readonly excerpt: string;
  readonly note: string;
}

/** A ticket or an issue in another system. */
export interface ExternalTicket {
  /** What it is called there; one ticket belongs to one question. */
  readonly externalId: string;
  readonly url?: string | undefined;
  readonly status?: 'open' | 'solved' | undefined;
}

/**
 * Opens tickets in another system. `open` must be idempotent by the key: a
 * request is made again where the answer to the first was lost. It throws
 * where the system cannot be reached, and is asked again later.
 *
 * @example
 * const adapter: EscalationAdapter = {
 *   system: 'zendesk',
 *   open: async ({key, title, note}, {signal}) => {
 *     const ticket = await zendesk.create({external_id: key, title, note}, signal);
 *     return {externalId: String(ticket.id), url: ticket.url};
 *   },
 * };
 */
export interface EscalationAdapter {
  /** As staff names it: `zendesk`, `github`. */
  readonly system: string;
  open(
    request: EscalationRequest,
    options: {signal: AbortSignal},
  ): Promise<ExternalTicket>;
}
