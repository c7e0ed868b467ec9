import Link from "next/link";

type BreadcrumbProps = { items: readonly { label: string; href?: string }[] };

export function Breadcrumb({ items }: BreadcrumbProps) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className="flex flex-wrap gap-x-2">
        {items.map((item, index) => (
          <li key={item.label} className="flex gap-x-2">
            {index > 0 && (
              <span aria-hidden className="text-edge">
                /
              </span>
            )}
            {item.href ? (
              <Link href={item.href} className="text-soft no-underline hover:text-ink hover:underline">
                {item.label}
              </Link>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
