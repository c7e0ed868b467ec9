import Link from "next/link";
import { Section } from "@/components/ui/section";
import { fileAddress, type ModelAt } from "./addresses";

type ModelFilesProps = { at: ModelAt; canImport: boolean };

function Downloads({ at, kind }: { at: ModelAt; kind: "file" | "copy" }) {
  return (["json", "yaml"] as const).map((as) => (
    <a key={as} href={fileAddress(at, kind, as)} className="link target inline-flex items-center" download>
      {as === "json" ? "JSON" : "YAML"}
      <span className="sr-only">, {kind === "file" ? "of this model" : "of a copy to make yours"}</span>
    </a>
  ));
}

/** The model as a file to keep, and as one to begin one's own with. */
export function ModelFiles({ at, canImport }: ModelFilesProps) {
  return (
    <Section title="As a file">
      <dl className="grid max-w-prose gap-3 text-small">
        <div>
          <dt className="font-medium">Download as it is</dt>
          <dd className="flex flex-wrap gap-x-4">
            <Downloads at={at} kind="file" />
          </dd>
        </div>
        <div>
          <dt className="font-medium">Make it ours</dt>
          <dd>
            <p className="text-soft">
              A copy under a key of your own that says what it was made from. Edit it, and{" "}
              {canImport ? (
                <Link href="/models/import" className="link">
                  import it
                </Link>
              ) : (
                "ask an admin to import it"
              )}
              .
            </p>
            <p className="flex flex-wrap gap-x-4">
              <Downloads at={at} kind="copy" />
            </p>
          </dd>
        </div>
      </dl>
    </Section>
  );
}
