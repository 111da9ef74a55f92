"""Makes the independent workbooks with LibreOffice, and their expected figures out of LibreOffice's computed cells.

    /usr/bin/python3 test/golden/make-indipendente.py        (needs LibreOffice and its python3-uno)

Nothing of this project's code takes part: the formulas on the sheet `Verifica` were written from the written rules
by hand, one per kind of target, and every figure in the `.atteso.json` files is read back from a cell that
LibreOffice computed. The three workbooks hold the same tree under different settings.
"""

import json
import sys
from datetime import date
from pathlib import Path

import indipendente_dati as dati
from libreoffice import Book, Office, serial

HERE = Path(__file__).resolve().parent
SHEET = "Foglio dell'ente"
HEADERS = ["Livello", "Peso", "Codice", "Titolo", "Target", "Valore", "Raggiungimento", "Valutazione"]
FIRST_COLUMN, HEADER_ROW = 3, 6  # D7, counted from 0

VARIANTS = {
    "indipendente": dict(minimo="rapporto", mancante="escludi", ritardi=True, fasce=dati.FASCE_SMVP),
    "indipendente-scostamento": dict(minimo="scostamento", mancante="zero", ritardi=False, fasce=dati.FASCE_SMVP),
    "indipendente-blocca": dict(minimo="rapporto", mancante="blocca", ritardi=True, fasce=dati.FASCE_ALTE),
}

ANOMALIE = ["AL_LIMITE", "META_SOLA", "PESI_ASSENTI", "PESO_MANCANTE", "PESI_NON_100", "VALORE_MANCANTE", "TIPO_DIVERSO",
            "UNITA_AMBIGUA", "STORICO_MANCANTE", "DATA_SOTTO_SI", "SI_SOTTO_DATA", "FASE_NON_PREVISTA"]

# Cells of the sheet `Parametri` that the formulas of `Verifica` read.
MINIMO, MANCANTE = "$Parametri.$B$7", "$Parametri.$B$8"
FASCE_ROW, RITARDI_ROW = 12, 18

# How much of a `<=` that was missed still counts; {t} and {v} are the cells of target and value.
MISSED = "IF(" + MINIMO + '="rapporto";{t}/{v};MAX(0;1-({v}-{t})/{t}))'

# One formula per kind of target. {t}, {v}, {x} are cells: target (or lower bound), value, upper bound.
RULES = {
    "ge": "=IF({v}>={t};1;MAX(0;MIN(1;{v}/{t})))",
    "le": "=IF(OR({v}<=0;{v}<={t});1;" + MISSED + ")",
    "negative_ge": "=IF({v}>={t};1;MAX(0;1-ABS({v}-{t})/ABS({t})))",
    "negative_le": "=IF({v}<={t};1;MAX(0;1-ABS({v}-{t})/ABS({t})))",
    "zero_eq": "=IF({v}=0;1;0)",
    "zero_ge": "=IF({v}>=0;1;0)",
    "zero_le": "=IF({v}<=0;1;0)",
    "range": "=IF({v}<{t};{v}/{t};IF({v}<={x};1;" + MISSED.replace("{t}", "{x}") + "))",
    "si": "=IF({v}={t};1;0)",
    "stage": "=CHOOSE({v};0.35;0.65;1)",
    "percent": "={v}",
    "always": "=1",
    "missing": "=IF(" + MANCANTE + '="zero";0;"N/D")',
    "monitor": '="N/D"',
    "error": '="N/D"',
    "no_history": '="N/D"',
}


def date_rule(with_bands):
    if not with_bands:
        return "=IF({v}<={t};1;0)"
    nested = "0"
    for row in reversed(range(RITARDI_ROW, RITARDI_ROW + len(dati.RITARDI))):
        nested = f"IF({{v}}-{{t}}<=$Parametri.$A${row + 1};$Parametri.$B${row + 1};{nested})"
    return "=IF({v}<={t};1;" + nested + ")"


def flatten(node, parent=None, rows=None):
    """Rows of the tree, parents before children: dicts with the node, its parent's index and its weight."""
    rows = [] if rows is None else rows
    index = len(rows)
    rows.append({"node": node, "parent": parent, "weight": 1.0, "end": None})
    if isinstance(node, dati.Group):
        for child, weight in zip(node.figli, weights(node.figli)):
            position = len(rows)
            flatten(child, index, rows)
            rows[position]["weight"] = weight
    rows[index]["end"] = len(rows)
    return rows


def weights(siblings):
    """Fractions: none printed at all is equal weights, none printed on some is no weight for these."""
    read = [fraction(s.peso) for s in siblings]
    if all(weight is None for weight in read):
        return [1.0] * len(read)
    known = [weight or 0.0 for weight in read]
    return [weight / 100 for weight in known] if sum(known) > 10 else known


def fraction(peso):
    if peso is None:
        return None
    if isinstance(peso, str):
        return float(peso.replace("%", "").strip().replace(",", ".")) / 100
    return float(peso.value)


def write_tree(book, rows):
    sheet = book.sheet(SHEET)
    sheet.getCellRangeByName("D2").String = "Provincia di Vallechiara"
    sheet.getCellRangeByName("D2").CharHeight = 16
    sheet.getCellRangeByName("D3").String = "Albero della performance 2024, foglio dell'ufficio"
    sheet.getCellRangeByName("A7").String = "Note"
    sheet.getCellRangeByName("A8").String = "verificato"
    for column, width in enumerate([2200, 600, 600, 4200, 1800, 5200, 6800, 6200, 3600, 3000, 4600]):
        sheet.Columns.getByIndex(column).Width = width
    book.header(sheet, FIRST_COLUMN, HEADER_ROW, HEADERS)
    for i, row in enumerate(rows):
        node, at = row["node"], HEADER_ROW + 1 + i
        leaf = isinstance(node, dati.Leaf)
        texts = ["Indicatore" if leaf else node.livello, node.peso, node.codice or None, node.titolo]
        texts += [node.target, node.valore] if leaf else []
        for c, content in enumerate(texts):
            book.put(sheet, FIRST_COLUMN + c, at, content)
        line = sheet.getCellRangeByPosition(FIRST_COLUMN, at, FIRST_COLUMN + len(HEADERS) - 1, at)
        line.IsTextWrapped = True
        if not leaf:
            line.CellBackColor, line.CharWeight = 0xEEF3EA, 150
    book.name("Albero", sheet, FIRST_COLUMN, HEADER_ROW, len(HEADERS), len(rows) + 1)


def write_parameters(book, settings):
    sheet = book.sheet("Parametri")
    for column, width in enumerate([4600, 5200, 6000, 3600, 2400]):
        sheet.Columns.getByIndex(column).Width = width
    book.table("SMVP", sheet, 0, 2, ["Parametro", "Valore"], [
        ["anno", 2024],
        ["pesoIndicatori", dati.pct(0.4)],
        ["pesoObiettivi", dati.pct(0.6)],
        ["minimoMancato", settings["minimo"]],
        ["valoreMancante", settings["mancante"]],
    ])
    book.table("Fasce", sheet, 0, FASCE_ROW - 1, ["Fino a", "Incluso", "Obiettivo", "Grado", "Simbolo"],
               [[None if f[0] is None else dati.pct(f[0]), *f[1:]] for f in settings["fasce"]])
    if settings["ritardi"]:
        book.table("Ritardi", sheet, 0, RITARDI_ROW - 1, ["Fino a giorni", "Raggiungimento"],
                   [[days, dati.pct(share)] for days, share in dati.RITARDI])
    book.table("Misure", sheet, 0, 24, ["Codice", "Numeratore", "Denominatore", "Moltiplicatore"],
               [list(m) for m in dati.MISURE])
    book.table("Storico", sheet, 0, 32, ["Codice", "Anno", "Valore"], [list(s) for s in dati.STORICO])


# Columns of `Verifica`, from A.
COLUMNS = ["Riga", "Codice", "Target", "Valore", "Estremo", "Peso", "Padre", "Conta", "Figura", "Numero", "Mancanti",
           "Valutazione", "Pubblicato"]
ABSENT = {"missing": "=IF(" + MANCANTE + '="zero";0;1)', "error": "=1", "no_history": "=1"}


def write_check(book, rows, settings):
    """The formulas, a row of `Verifica` for each row of the tree; the last column is put by `published`."""
    sheet = book.sheet("Verifica")
    book.header(sheet, 0, 0, COLUMNS)
    rules = dict(RULES, date=date_rule(settings["ritardi"]))
    for i, row in enumerate(rows):
        node, n = row["node"], i + 2
        leaf = isinstance(node, dati.Leaf)
        figure, missing = leaf_formulas(node, n, rules) if leaf else group_formulas(row, n)
        parent = None if row["parent"] is None else row["parent"] + 2
        numbers = [operand(x) for x in (node.t, node.v, node.extra)] if leaf else [None] * 3
        provisional = "" if leaf else f'&IF(K{n}>0;" (provvisorio)";"")'
        cells = [HEADER_ROW + 2 + i, node.codice or node.titolo, *numbers, row["weight"], parent,
                 f"=IF(ISNUMBER(I{n});1;0)", figure, f"=IF(ISNUMBER(I{n});I{n};0)", missing,
                 f'=IF(ISNUMBER(I{n});{label(f"ROUND(I{n};4)")}{provisional};"N/D")']
        for column, content in enumerate(cells):
            is_formula = isinstance(content, str) and content.startswith("=")
            book.put(sheet, column, i + 1, dati.Formula(content, "General") if is_formula else content)


def operand(number):
    """A number, a formula over the raw measures, a day as its serial, or a word."""
    return serial(number) if isinstance(number, date) else number


def leaf_formulas(leaf, n, rules):
    """Figure of an indicator, and whether its value is missing."""
    return rules[leaf.rule].format(t=f"C{n}", v=f"D{n}", x=f"E{n}"), ABSENT.get(leaf.rule, "=0")


def group_formulas(row, n):
    """Weighted mean of the children that count, and how many values are missing below."""
    below = {column: f"{column}{n + 1}:{column}{row['end'] + 1}" for column in "FGHJK"}
    mine = f"({below['G']}=ROW())"
    missing = f"=SUMPRODUCT({mine};--({below['F']}>0);{below['K']})"
    counted = f"SUMPRODUCT({mine};{below['F']};{below['H']})"
    total = f"SUMPRODUCT({mine};{below['F']};{below['H']};{below['J']})"
    return f'=IF(OR(AND({MANCANTE}="blocca";K{n}>0);{counted}=0);"N/D";{total}/{counted})', missing


def label(figure):
    """Symbol and words of the band of a rounded figure, from the cells of `Fasce`."""
    text = None
    for row in reversed(range(FASCE_ROW + 1, FASCE_ROW + 4)):
        words = f'$Parametri.$E${row}&" "&$Parametri.$C${row}'
        inside = f'OR({figure}<$Parametri.$A${row};AND($Parametri.$B${row}="SI";{figure}=$Parametri.$A${row}))'
        text = words if text is None else f"IF({inside};{words};{text})"
    return text


def expected(book, rows, settings):
    """What LibreOffice computed, row by row."""
    sheet = book.sheet("Verifica")
    nodes = []
    for i, row in enumerate(rows):
        node = row["node"]
        cell = sheet.getCellByPosition(8, i + 1)
        assert cell.getError() == 0, (node.codice, cell.Formula)
        scored = cell.String != "N/D"
        entry = {"codice": node.codice} if node.codice else {}
        entry["cella"] = f"D{HEADER_ROW + 2 + i}"
        entry["raggiungimento"] = cell.Value if scored else None
        entry["pubblicato"] = published(book, i + 1) if scored else "N/D"
        words = valutazione(book, rows, i, settings, scored)
        if words is not None:
            entry["valutazione"] = words
        nodes.append(entry)
    return {"opzioni": {}, "nodi": nodes, "anomalie": ANOMALIE}


def valutazione(book, rows, i, settings, scored):
    """The words of the light, or nothing where the rules leave them open: the two groups of an obiettivo strategico,
    a node that `blocca` stopped, and what stands above a value counted as zero."""
    node = rows[i]["node"]
    if isinstance(node, dati.Leaf) and node.rule == "error":
        return "⚠ Da correggere"
    if isinstance(node, dati.Group) and (not scored or node.livello in ("Indicatori", "Obiettivi operativi")):
        return None
    below = [row["node"] for row in rows[i:rows[i]["end"]]]
    zeroed = settings["mancante"] == "zero" and any(getattr(n, "rule", "") == "missing" for n in below)
    return None if zeroed else book.sheet("Verifica").getCellByPosition(11, i + 1).String


def published(book, row):
    """Two decimals as LibreOffice rounds them, with the decimal comma."""
    cell = book.sheet("Verifica").getCellByPosition(12, row)
    cell.Formula = f"=ROUND(I{row + 1}*100;2)"
    return f"{cell.Value:.2f} %".replace(".", ",")


def check_variety(name, nodes):
    scored = [n for n in nodes if n["raggiungimento"] is not None]
    between = {n["pubblicato"] for n in scored if 0 < n["raggiungimento"] < 1}
    print(f"{name}: {len(nodes)} rows, {len(scored)} scored, {len(between)} different figures between 0 and 100")


def make(desktop, name, settings):
    book = Book(desktop, SHEET)
    rows = flatten(dati.ALBERO)
    write_tree(book, rows)
    write_parameters(book, settings)
    write_check(book, rows, settings)
    book.doc.calculateAll()
    result = expected(book, rows, settings)
    book.save(HERE / f"{name}.xlsx")
    (HERE / f"{name}.atteso.json").write_text(
        json.dumps(result, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    check_variety(name, result["nodi"])


def main():
    with Office() as desktop:
        for name, settings in VARIANTS.items():
            make(desktop, name, settings)


if __name__ == "__main__":
    sys.exit(main())
