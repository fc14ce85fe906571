import type { ReactNode } from "react";

/** A number with a bar beside it: the share (0–1) of its scale. The bar takes the room the table has left. */
export function ValueBar({ share, children }: { share: number | null; children: ReactNode }) {
  return (
    <span className="value-bar">
      <span className="value-bar-number">{children}</span>
      <svg className="value-bar-track" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        {share !== null && (
          <>
            <rect width="100" height="4" className="value-bar-whole" />
            <rect width={Math.round(share * 1000) / 10} height="4" className="value-bar-part" />
          </>
        )}
      </svg>
    </span>
  );
}
