import { RowForm } from "@/components/ui/row-form";
import { TokenForm } from "@/components/settings/token-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { asViewer } from "@/lib/doors/page";
import { day } from "@/lib/format/dates";
import { listTokens } from "@/lib/tokens/queries";
import type { TokenView } from "@/lib/tokens/types";
import { createTokenAction, revokeTokenAction } from "./actions";

export const metadata = { title: "API tokens" };

function lineOf({ access, expiresAt, lastUsedAt }: TokenView, timeZone: string): string {
  const used = lastUsedAt === null ? "never used" : `last used on ${day(lastUsedAt, timeZone)}`;
  return `${access === "read" ? "Reads only" : "Reads and writes"}, ${used}, until ${day(expiresAt, timeZone)}`;
}

export default async function TokensPage() {
  const viewer = await asViewer();
  const { items } = await listTokens(viewer);
  return (
    <>
      <PageHeader
        title="API tokens"
        lead="A token lets a script do over the API what you may do yourself, and nothing more."
      />
      <Section title="A new token">
        <TokenForm action={createTokenAction} />
      </Section>
      <Section
        title="Your tokens"
        intro={
          <a href="/api/v1/openapi.json" className="link">
            What the API can do, as OpenAPI
          </a>
        }
      >
        {items.length === 0 ? (
          <p className="text-soft">You have no token.</p>
        ) : (
          <ul role="list" className="border-t border-line">
            {items.map((token) => (
              <li
                key={token.id}
                className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3"
              >
                <div className="min-w-0">
                  <p className="font-medium">{token.name}</p>
                  <p className="text-small text-soft">{lineOf(token, viewer.timeZone)}</p>
                </div>
                <RowForm
                  action={revokeTokenAction}
                  about={{ tokenId: token.id }}
                  label="Revoke"
                  concerns={token.name}
                />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
