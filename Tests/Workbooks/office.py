"""LibreOffice without windows, as scripts that fill in workbooks use it (by a Python that has UNO)."""

import subprocess
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.uno import RuntimeException


def options(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


class Office:
    """LibreOffice without windows, with settings of its own, ended with this value."""

    def __init__(self, folder):
        pipe = f"awas-{folder.name}"
        self.process = subprocess.Popen(
            [
                "soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(120):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                time.sleep(0.5)
        else:
            self.process.kill()
            raise SystemExit("office.py: LibreOffice does not answer")
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except RuntimeException:
            pass
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def open(self, path):
        return self.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, ())

    def type(self, document, cell, text):
        """Goes to a cell and types, as a person does: code that sets its value directly is not asked about protection."""
        frame = document.CurrentController.Frame
        document.CurrentController.setActiveSheet(cell.Spreadsheet)
        place = cell.AbsoluteName.rsplit(".", 1)[1]
        self.dispatcher.executeDispatch(frame, ".uno:GoToCell", "", 0, options(ToPoint=place))
        self.dispatcher.executeDispatch(frame, ".uno:EnterString", "", 0, options(StringName=text))
