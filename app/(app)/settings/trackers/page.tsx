import { notFound } from "next/navigation";
import { TrackerForm } from "@/components/trackers/tracker-form";
import { TrackerList } from "@/components/trackers/tracker-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { canInOrganisation } from "@/lib/access/policy";
import { asViewer } from "@/lib/doors/page";
import { listTrackers } from "@/lib/trackers/queries/list-trackers";
import { addTrackerAction, removeTrackerAction, setTokenAction } from "./actions";

export const metadata = { title: "Trackers" };

export default async function TrackersPage() {
  const viewer = await asViewer();
  if (!canInOrganisation(viewer, "manageTrackers")) notFound();
  const trackers = await listTrackers(viewer);
  return (
    <>
      <PageHeader
        title="Trackers"
        lead="Where your teams keep their work. From an action a filled-in issue is one press away; with a token it is made, and the action has ended when it is closed there."
      />
      <Section title="Your trackers">
        {trackers.length === 0 ? (
          <p className="text-soft">There is none yet. Everybody in the organisation can make links to those you add.</p>
        ) : (
          <TrackerList
            trackers={trackers}
            timeZone={viewer.timeZone}
            setToken={setTokenAction}
            remove={removeTrackerAction}
          />
        )}
      </Section>
      <Section title="Another tracker">
        {/* Anew once it was added: a form keeps what it was first given. */}
        <TrackerForm key={trackers.length} action={addTrackerAction} />
      </Section>
    </>
  );
}
