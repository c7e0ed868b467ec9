import { AuditList } from "@/components/settings/audit-list";
import { MoreLink } from "@/components/ui/more-link";
import { PageHeader } from "@/components/ui/page-header";
import { listAuditEventsInput } from "@/lib/audit/input";
import { listAuditEvents } from "@/lib/audit/queries";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";

export const metadata = { title: "Audit" };

export default async function AuditPage(props: PageProps<"/settings/audit">) {
  const viewer = await asViewer();
  const events = await orNotFound(listAuditEvents(viewer, await pageInput(listAuditEventsInput, props)));
  return (
    <>
      <PageHeader title="Audit" lead="Who did what, the latest first. Answers, votes and notes are never in it." />
      <div className="mt-4">
        <AuditList events={events.items} timeZone={viewer.timeZone} />
        <MoreLink href={events.next && `/settings/audit?after=${events.next}`} />
      </div>
    </>
  );
}
