"""Someone at a browser: every page that opens is judged before the walk goes on."""

import re

from axe_playwright_python.base import AXE_SCRIPT

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = {"runOnly": WCAG, "resultTypes": ["violations"]}
# What another width or colour scheme can change on a page that was judged whole already.
ANDER_SCHERM = [
    "aria-hidden-focus",
    "button-name",
    "color-contrast",
    "label",
    "link-name",
    "nested-interactive",
    "scrollable-region-focusable",
    "target-size",
]
AXE_ANDER_SCHERM = AXE | {"runOnly": {"type": "rule", "values": ANDER_SCHERM}}
# All that is asked of a page, in one message: each costs the browser as much as some rules do.
OORDEEL = """async opties => {
    const wortel = document.documentElement;
    return [
        document.querySelectorAll("h1").length,
        wortel.scrollWidth - wortel.clientWidth,
        opties ? (await axe.run(opties)).violations : [],
    ];
}"""
# A page that may not be opened is reported by the browser too, and that is no defect.
VERWACHT = re.compile(r"Failed to load resource.*status of 40[34]")


def gewone_tekst(plek):
    """What can be read there, on one line and with ordinary spaces."""
    return " ".join(plek.inner_text().split())


class Bezoeker:
    """One browser context with one page. `script=False` reads and saves without JavaScript."""

    def __init__(self, context, *, script=True):
        self.context = context
        self.pagina = context.new_page()
        self.script = script
        self.klachten: list[str] = []
        self.bezocht: list[str] = []
        self.pagina.on("console", self._noteer)
        self.pagina.on("pageerror", lambda fout: self.klachten.append(str(fout)))

    def _noteer(self, bericht):
        if bericht.type == "error" and not VERWACHT.match(bericht.text):
            self.klachten.append(f"{self.pagina.url}: {bericht.text}")

    # -- walking ---------------------------------------------------------------------------
    def open(self, pad):
        """Type an address; gives the status of the answer."""
        antwoord = self.pagina.goto(pad)
        self.keur()
        return antwoord.status

    def volg(self, naam):
        """Click on a link of the page, by the name that a screen reader reads."""
        self._klik(self._link("main", naam))

    def volg_begin(self, begin):
        """Click on the first link whose name begins so: what follows tells it from the others."""
        self.volg(re.compile(f"^{re.escape(begin)}"))

    def open_menu(self):
        """On a phone the main menu opens with a button."""
        self.pagina.get_by_role("button", name="Menu", exact=True).click()

    def menu(self, naam):
        """Click on a link of the main menu."""
        self._klik(self._link("nav.menu", naam))

    def haal(self, naam):
        """The answer behind a link that is a file."""
        return self.context.request.get(self._link("main", naam).get_attribute("href"))

    def druk(self, knop, *, fout=None):
        """Click on a button that sends a form; with `fout` the form must come back with it."""
        self._klik(self.pagina.get_by_role("button", name=knop, exact=True).first)
        self.verwacht_fout(fout)

    def _link(self, waar, naam):
        exact = isinstance(naam, str)
        return self.pagina.locator(waar).get_by_role("link", name=naam, exact=exact).first

    def _klik(self, plek):
        with self.pagina.expect_navigation():
            plek.click()
        self.keur()

    # -- keyboard --------------------------------------------------------------------------
    def tab_naar(self, naam):
        """Press Tab until this field has the focus, and shows it."""
        for _ in range(80):
            self.pagina.keyboard.press("Tab")
            assert self.pagina.locator(":focus-visible").count() == 1
            if self.pagina.evaluate("document.activeElement.name") == naam:
                return
        raise AssertionError(f"Tab never reaches {naam}.")

    def stuur_met_enter(self):
        with self.pagina.expect_navigation():
            self.pagina.keyboard.press("Enter")
        self.keur()

    # -- forms -----------------------------------------------------------------------------
    def vul(self, **velden):
        """Fill in fields by their name.

        Text as it is typed, the label of a choice, the value of a radio, or the values of
        tick boxes; True or False for a single one.
        """
        for naam, waarde in velden.items():
            veld = self.pagina.locator(f"main [name='{naam}']:not([type=hidden])")
            soort = veld.first.evaluate("v => v.type")
            if soort == "select-one":
                veld.select_option(label=waarde)
            elif soort in {"radio", "checkbox"}:
                self._kies(naam, waarde)
            else:
                veld.fill(str(waarde))

    def _kies(self, naam, waarde):
        if isinstance(waarde, bool):
            self.pagina.locator(f"main [name='{naam}']").set_checked(waarde)
            return
        for keuze in waarde if isinstance(waarde, list) else [waarde]:
            self.pagina.locator(f"main [name='{naam}'][value='{keuze}']").check()

    def klap_open(self, titel):
        """Unfold what stands under this title."""
        self.pagina.locator("summary").filter(has_text=titel).click()

    def kies(self, naam, *, groep):
        """Tick a box, in a group that is still folded."""
        self.klap_open(groep)
        self.pagina.get_by_label(naam, exact=True).check()

    def waarde(self, naam):
        """What stands in a field."""
        return self.pagina.locator(f"main [name='{naam}']").input_value()

    def verwacht_fout(self, fout):
        """The refusal stands in the summary and at a field; or there is none."""
        overzicht = self.pagina.locator(".overzicht, .conflict")
        if fout is None:
            assert overzicht.count() == 0, overzicht.first.inner_text()
            return
        assert fout in (gelezen := gewone_tekst(overzicht)), gelezen
        assert fout in gewone_tekst(self.pagina.locator(".veld.mis .errorlist").first)

    def teken(self):
        """Two strokes with a finger, as the touch screen reports them."""
        vlak = self.pagina.locator("canvas")
        vlak.scroll_into_view_if_needed()
        kader = vlak.bounding_box()
        scherm = self.context.new_cdp_session(self.pagina)

        def raak(soort, *plekken):
            punten = [
                {"x": kader["x"] + kader["width"] * x, "y": kader["y"] + kader["height"] * y}
                for x, y in plekken
            ]
            scherm.send("Input.dispatchTouchEvent", {"type": soort, "touchPoints": punten})

        for streep in (((0.1, 0.7), (0.3, 0.2), (0.5, 0.8)), ((0.4, 0.5), (0.8, 0.4))):
            raak("touchStart", streep[0])
            for plek in streep[1:]:
                raak("touchMove", plek)
            raak("touchEnd")

    # -- reading ---------------------------------------------------------------------------
    def kop(self):
        return self.pagina.locator("h1").inner_text()

    def ziet(self, *teksten):
        """These stand on the page, visible or not far below."""
        inhoud = gewone_tekst(self.pagina.locator("main"))
        for tekst in teksten:
            assert tekst in inhoud, f"{tekst!r} is not on {self.pagina.url}:\n{inhoud}"

    def ziet_niet(self, *teksten):
        inhoud = gewone_tekst(self.pagina.locator("body"))
        for tekst in teksten:
            assert tekst not in inhoud, f"{tekst!r} is on {self.pagina.url}"

    # -- judging ---------------------------------------------------------------------------
    def keur(self):
        """One h1, nothing wider than the screen, and axe finds nothing."""
        self.bezocht.append(self.pagina.url)
        assert (fouten := self.gebreken()) == [], f"{self.pagina.url}:\n" + "\n".join(fouten)

    def gebreken(self, axe_opties=AXE):
        """What is wrong with the page that stands there now."""
        if self.script and not self.pagina.evaluate("'axe' in window"):
            self.pagina.evaluate(AXE_SCRIPT)
        koppen, te_breed, uitslag = self.pagina.evaluate(
            OORDEEL, axe_opties if self.script else None
        )
        fouten = []
        if koppen != 1:
            fouten.append(f"{koppen} times h1")
        if te_breed > 0:
            fouten.append(f"{te_breed} px wider than the screen")
        fouten += [
            f"{v['id']}: {knoop['html'][:200]} | {knoop['failureSummary']}"
            for v in uitslag
            for knoop in v["nodes"]
        ]
        return fouten

    # -- logging in and out ----------------------------------------------------------------
    def aanmelden(self, account, wachtwoord):
        self.open("/accounts/login/")
        self.pagina.locator("[name=login]").fill(account.email)
        self.pagina.locator("[name=password]").fill(wachtwoord)
        self.druk("Aanmelden")

    def afmelden(self):
        self.pagina.locator(".accountmenu summary").click()
        self._klik(self.pagina.get_by_role("button", name="Afmelden"))
