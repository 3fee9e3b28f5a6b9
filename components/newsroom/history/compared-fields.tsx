import type { Comparison } from "#newsroom/history/history-view.ts";
import { fieldLabels, fieldWords, isFieldName } from "./field-words.ts";

type ComparedFieldsProps = Pick<Comparison, "fieldsBefore" | "fieldsAfter" | "changedFields"> & {
  names: { before: string; after: string };
};

/** The structured fields of two versions side by side, the changed ones marked. */
export function ComparedFields({ fieldsBefore, fieldsAfter, changedFields, names }: ComparedFieldsProps) {
  if (!fieldsBefore || !fieldsAfter) {
    return <p className="muted">The fields of the older version were not kept.</p>;
  }
  return (
    <table className="table compared-fields">
      <caption>
        Fields: {changedFields.length === 0 ? "none changed" : `${changedFields.length} changed`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">{names.before}</th>
          <th scope="col">{names.after}</th>
        </tr>
      </thead>
      <tbody>
        {Object.keys(fieldLabels)
          .filter(isFieldName)
          .map((field) => {
            const [before, after] = [fieldWords(field, fieldsBefore), fieldWords(field, fieldsAfter)];
            const isChanged = changedFields.includes(field);
            return (
              <tr key={field} className={isChanged ? "is-changed" : undefined}>
                <th scope="row">
                  {fieldLabels[field]} {isChanged && <span className="pill is-warning">Changed</span>}
                </th>
                <td>{isChanged ? <del>{before || "—"}</del> : before || "—"}</td>
                <td>{isChanged ? <ins>{after || "—"}</ins> : after || "—"}</td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}
