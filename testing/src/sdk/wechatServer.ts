import type { OpenapiOptions } from './openapiProxy';

/** A request as the sdk sends it. */
export interface OpenapiRequest {
  readonly api: string;
  readonly argument: unknown;
  readonly sent: Readonly<Record<string, unknown>>;
  readonly options: OpenapiOptions;
}

/** What comes back: a refusal before the interface was reached, JSON, or a file. */
export type OpenapiAnswer =
  | { readonly kind: 'refused'; readonly errorCode: number }
  | { readonly kind: 'json'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'file'; readonly contentType: string; readonly body: Buffer };

/** The side of WeChat that the sdk talks to. */
export interface WeChatServer {
  openapi(request: OpenapiRequest): Promise<OpenapiAnswer>;
  /** The open data of raw CloudIDs, in their order. */
  openData(cloudIds: readonly unknown[]): readonly unknown[];
}
