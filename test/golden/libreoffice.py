"""A LibreOffice to fill a new spreadsheet with, through UNO (python3-uno)."""

import subprocess
import tempfile
import time
from datetime import date

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import Locale

from indipendente_dati import Day, Formula, Number


def serial(day):
    return (day - date(1899, 12, 30)).days


class Office:
    """A LibreOffice of its own profile, started for this run and stopped after it."""

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory()
        pipe = f"indipendente{time.time_ns()}"
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{self.profile.name}",
             f"--accept=pipe,name={pipe};urp;"])
        resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        for _ in range(120):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
                return self.desktop
            except NoConnectException:
                time.sleep(0.5)
        raise RuntimeError("LibreOffice does not answer")

    def __exit__(self, *_):
        self.desktop.terminate()
        self.process.wait()
        self.profile.cleanup()


class Book:
    """A new spreadsheet with a few ways to fill cells. Columns and rows from 0."""

    def __init__(self, desktop, first_sheet):
        hidden = PropertyValue(Name="Hidden", Value=True)
        self.doc = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (hidden,))
        self.doc.Sheets.getByIndex(0).Name = first_sheet

    def sheet(self, name):
        if not self.doc.Sheets.hasByName(name):
            self.doc.Sheets.insertNewByName(name, self.doc.Sheets.Count)
        return self.doc.Sheets.getByName(name)

    def set_format(self, cell, code):
        formats, locale = self.doc.NumberFormats, Locale("en", "US", "")
        key = formats.queryKey(code, locale, False)
        cell.NumberFormat = formats.addNew(code, locale) if key == -1 else key

    def put(self, sheet, column, row, content):
        """A text stays a text, also one that begins with `=`; a Formula is a formula."""
        cell = sheet.getCellByPosition(column, row)
        if content is None:
            return
        if isinstance(content, Formula):
            cell.Formula = content.text
            self.set_format(cell, content.fmt)
        elif isinstance(content, Number):
            cell.Value = content.value
            self.set_format(cell, content.fmt)
        elif isinstance(content, Day):
            cell.Value = serial(content.date)
            self.set_format(cell, "DD/MM/YYYY")
        elif isinstance(content, (int, float)):
            cell.Value = content
        else:
            cell.String = content

    def header(self, sheet, column, row, titles):
        for i, title in enumerate(titles):
            cell = sheet.getCellByPosition(column + i, row)
            cell.String = title
            cell.CharWeight, cell.CellBackColor, cell.IsTextWrapped = 150, 0xDDE7D5, True

    def name(self, name, sheet, column, row, columns, rows):
        area = sheet.getCellRangeByPosition(column, row, column + columns - 1, row + rows - 1)
        content = area.AbsoluteName
        self.doc.NamedRanges.addNewByName(name, content, area.getCellByPosition(0, 0).CellAddress, 0)

    def table(self, name, sheet, column, row, titles, rows):
        self.header(sheet, column, row, titles)
        for r, values in enumerate(rows):
            for c, value in enumerate(values):
                self.put(sheet, column + c, row + 1 + r, value)
        self.name(name, sheet, column, row, len(titles), len(rows) + 1)

    def save(self, path):
        self.doc.storeToURL(path.as_uri(), (PropertyValue(Name="FilterName", Value="Calc MS Excel 2007 XML"),))
        self.doc.close(True)
