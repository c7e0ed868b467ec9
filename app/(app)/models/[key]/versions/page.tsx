import { modelAddress } from "@/components/models/addresses";
import { VersionDifference } from "@/components/models/version-difference";
import { AskFirst } from "@/components/ui/ask-first";
import { RowForm } from "@/components/ui/row-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import { versionsPageInput } from "@/lib/catalogue/input";
import { getVersions, type VersionsView } from "@/lib/catalogue/queries/get-versions";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { day } from "@/lib/format/dates";
import { restoreAction, retireAction } from "./actions";

type Props = PageProps<"/models/[key]/versions">;

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { title } = await orNotFound(getVersions(viewer, await pageInput(versionsPageInput, props)));
  return { title: `Versions – ${title}` };
}

const columns = [
  { id: "version", header: "Version" },
  { id: "since", header: "Here since" },
  { id: "results", header: "Results published with it", numeric: true },
];

function Retirement({ view }: { view: VersionsView }) {
  if (!view.can.retire) return null;
  const about = { key: view.key };
  return view.retiredAt === null ? (
    <AskFirst
      label="Retire this model"
      concerns={view.title}
      question="No assessment starts with it from then on. Open drafts go on, and every result stays."
    >
      <RowForm action={retireAction} about={about} label="Retire it" />
    </AskFirst>
  ) : (
    <RowForm action={restoreAction} about={about} label="Bring it back" />
  );
}

export default async function VersionsPage(props: Props) {
  const viewer = await asViewer();
  const view = await orNotFound(getVersions(viewer, await pageInput(versionsPageInput, props)));
  const { compared, versions } = view;
  const options = versions.map(({ version }) => ({ value: version, label: version }));
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            items={[
              { label: "Models", href: "/models" },
              { label: view.title, href: modelAddress({ key: view.key }) },
              { label: "Versions" },
            ]}
          />
        }
        title="Versions"
        lead="A version never changes. A draft keeps the version it started with, and a result the one it was published with."
      />
      {view.retiredAt !== null && (
        <Notice title={`Retired on ${day(view.retiredAt, viewer.timeZone)}.`}>
          <p>No assessment starts with it any more; everything that was said stays.</p>
        </Notice>
      )}
      <Section title="Here">
        <Table
          caption={`Versions of ${view.title}`}
          columns={columns}
          rows={versions.map(({ version, since, results }) => ({
            id: version,
            cells: [
              <a key="version" className="link" href={modelAddress({ key: view.key, version })}>
                {version}
              </a>,
              day(since, viewer.timeZone),
              results,
            ],
          }))}
        />
        <div className="mt-4">
          <Retirement view={view} />
        </div>
      </Section>
      <Section title="What changed">
        {compared ? (
          <>
            <form method="get" aria-label="Versions to compare" className="screen-only flex flex-wrap items-end gap-3">
              <Select label="From" name="from" options={options} defaultValue={compared.from.version} />
              <Select label="To" name="to" options={options} defaultValue={compared.to.version} />
              <Button>Compare</Button>
            </form>
            <VersionDifference {...compared} />
          </>
        ) : (
          <p className="text-soft">There is one version so far. Import another, and the difference stands here.</p>
        )}
      </Section>
    </>
  );
}
