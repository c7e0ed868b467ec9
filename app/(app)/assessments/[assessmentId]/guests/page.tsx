import { cache } from "react";
import { GuestLinkForm } from "@/components/guests/guest-link-form";
import { GuestLinkList } from "@/components/guests/guest-link-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Viewer } from "@/lib/access/viewer";
import { assessmentInput } from "@/lib/assessments/input";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { listGuestLinks } from "@/lib/guests/queries/list-guest-links";
import { closeGuestLinkAction, openGuestLinkAction } from "./actions";

type Props = PageProps<"/assessments/[assessmentId]/guests">;

const linksOf = cache((viewer: Viewer, assessmentId: string) => orNotFound(listGuestLinks(viewer, { assessmentId })));

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { assessmentId } = await pageInput(assessmentInput, props);
  const { team } = await linksOf(viewer, assessmentId);
  return { title: `${team.name} · guests` };
}

export default async function GuestsPage(props: Props) {
  const viewer = await asViewer();
  const { assessmentId } = await pageInput(assessmentInput, props);
  const { team, secrecy, items, can } = await linksOf(viewer, assessmentId);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            items={[
              { label: team.name, href: `/teams/${team.id}` },
              { label: "Voting", href: `/assessments/${assessmentId}/discussion` },
              { label: "Guests" },
            ]}
          />
        }
        title="Guests"
        lead="People without an account vote with you, in this one assessment. They see what is asked and their own votes, and nothing else."
      />
      {secrecy === "anonymous" && (
        <div className="mt-4 max-w-prose">
          <Notice title="Guests count like members.">
            <p>
              Their votes count towards the four that a practice needs before anything is shown. Everybody who votes is
              told how many of the voters are guests.
            </p>
          </Notice>
        </div>
      )}
      {can.open ? (
        <Section title="Let guests in">
          <GuestLinkForm
            action={openGuestLinkAction}
            assessmentId={assessmentId}
            ended={items.filter(({ state }) => state !== "open").map(({ id }) => id)}
          />
        </Section>
      ) : (
        <p className="mt-8 text-soft">Voting has ended: there is nothing for guests to vote on.</p>
      )}
      <Section title="Links">
        {items.length === 0 ? (
          <EmptyState title="No link yet">
            <p>Open one, and show its code to the room or send its address.</p>
          </EmptyState>
        ) : (
          <GuestLinkList
            assessmentId={assessmentId}
            links={items}
            timeZone={viewer.timeZone}
            close={closeGuestLinkAction}
          />
        )}
      </Section>
    </>
  );
}
