import type { Span } from '../text/span';
import type { FileGraph } from './fileGraph';

/** Where a file says wx-server-sdk in `require` or `import`, quotes included; what types alone import is not there. */
export function sdkSpecifiers({ nodes }: FileGraph): readonly Span[] {
  return nodes.flatMap((node) => {
    const specifier = node.kind === 'module' ? nodes[node.specifier] : undefined;
    const isSdk = specifier?.kind === 'text' && specifier.value === 'wx-server-sdk';
    return isSdk ? [specifier.span] : [];
  });
}
