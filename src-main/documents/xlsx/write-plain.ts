import type { DataValidation, Worksheet } from 'exceljs';
import { columnLetter } from '../../core/domain/roster/cells.ts';
import type { ChoiceList, WrittenSheet } from '../../core/reports/workbook-model.ts';
import { emWidth } from '../column-widths.ts';
import { asText, looks } from './workbook-looks.ts';

/** Points of a line of the table type. */
const LINE = 15;

interface Validations {
  add(range: string, validation: DataValidation): void;
}

/** A sheet from top to bottom: what is written, then rows to fill. */
export function writePlain(sheet: Worksheet, plan: WrittenSheet): void {
  const { blankRows, choices, headingRow, rows, textColumns, widths } = plan;
  sheet.columns = widths.map((width) => ({ width }));
  const text = new Set(textColumns);
  // Format text reaches below the prepared rows: a longer list is typed there.
  for (const column of textColumns) sheet.getColumn(column + 1).numFmt = '@';
  rows.forEach((cells, i) => {
    let column = 1;
    let lines = 1;
    let size = LINE;
    for (const { look, span = 1, text: value } of cells) {
      const place = sheet.getCell(i + 1, column);
      const filling = headingRow !== undefined && i + 1 > headingRow;
      for (let c = column; c < column + span; c++) {
        sheet.getCell(i + 1, c).style = filling && text.has(c - 1) ? asText(looks[look]) : looks[look];
      }
      place.value = value;
      if (span > 1) sheet.mergeCells(i + 1, column, i + 1, column + span - 1);
      const room = widths.slice(column - 1, column - 1 + span).reduce((sum, width) => sum + width, 0);
      const scale = look === 'title' ? 1.7 : look === 'plain' || look === 'subtitle' ? 1.1 : 1;
      size = Math.max(size, LINE * scale);
      lines = Math.max(lines, Math.ceil((emWidth(value) * 2 * scale) / Math.max(1, room - 1)));
      column += span;
    }
    sheet.getRow(i + 1).height = Math.min(400, lines * size + 5);
  });
  for (let r = rows.length + 1; r <= rows.length + blankRows; r++) {
    for (let c = 1; c <= widths.length; c++) {
      sheet.getCell(r, c).style = text.has(c - 1) ? asText(looks.boxed) : looks.boxed;
    }
  }
  if (headingRow !== undefined) {
    sheet.pageSetup.printTitlesRow = `${headingRow}:${headingRow}`;
    sheet.views = [{ state: 'frozen', ySplit: headingRow }];
    addChoices(sheet, choices, headingRow + 1, rows.length + blankRows);
  }
}

function addChoices(sheet: Worksheet, choices: readonly ChoiceList[], first: number, last: number): void {
  const { dataValidations } = sheet as Worksheet & { readonly dataValidations: Validations };
  for (const { column, from, message, sheet: source, strict, title, to, valuesAt } of choices) {
    const letter = columnLetter(column);
    const values = columnLetter(valuesAt);
    dataValidations.add(`${letter}${first}:${letter}${last}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`'${source}'!$${values}$${from}:$${values}$${to}`],
      showInputMessage: true,
      promptTitle: title,
      prompt: message,
      showErrorMessage: strict,
      errorStyle: 'stop',
      errorTitle: title,
      error: message,
    });
  }
}
