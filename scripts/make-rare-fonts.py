"""Writes assets/fonts/rare/: Hanazono Mincho cut into slices, one for each 2,048 code points beyond the basic plane, and
assets/fonts/coverage.txt: the code points that some font of assets/fonts draws, one run a line, in hexadecimal.

    apt-get download fonts-hanazono && dpkg -x fonts-hanazono_20170904-2.1_all.deb FOLDER
    python3 scripts/make-rare-fonts.py FOLDER/usr/share/fonts/truetype/hanazono/HanaMinB.ttf

Run by hand with fonttools 4.38 and its brotli; the result is reviewed and committed. The font is pinned by digest.
A slice is small enough to be read for the sake of one character, by the PDF renderer and by the window alike. WOFF2
without the glyf transform: the renderer's font library cannot subset a transformed one.
"""

import hashlib
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.woff2 import WOFF2FlavorData

PINNED = "829543436cdf7b4c6730e2af5806fa406f8ddf0d4b656e0cd49c58d4db1c8d3c"
SLICE = 0x800
FIRST, LAST = 0x20000, 0x2FFFF
# The licence reserves the font's own name for the unchanged font.
FAMILY = "JuryDesk Rare Han"


def options():
    wanted = Options()
    wanted.hinting = False
    wanted.glyph_names = False
    wanted.notdef_outline = True
    wanted.layout_features = []
    wanted.drop_tables += ["BASE", "FFTM", "GDEF", "gasp", "vhea", "vmtx"]
    wanted.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    wanted.recalc_timestamp = False
    return wanted


def rename(font, start):
    names = {1: FAMILY, 2: "Regular", 4: f"{FAMILY} {start:X}", 6: f"JuryDeskRareHan-{start:X}"}
    for record in list(font["name"].names):
        if record.nameID in names:
            font["name"].removeNames(nameID=record.nameID)
    for name, text in names.items():
        font["name"].setName(text, name, 3, 1, 0x409)


def write_slice(source, folder, start, code_points):
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(options())
    subsetter.populate(unicodes=code_points)
    subsetter.subset(font)
    rename(font, start)
    font.flavor = "woff2"
    font.flavorData = WOFF2FlavorData(transformedTables=[])
    font.save(folder / f"han-{start:x}.woff2", reorderTables=False)


def write_coverage(fonts, rare):
    covered = set(rare)
    for font in sorted(fonts.glob("*.ttf")):
        covered |= set(TTFont(font, lazy=True).getBestCmap())
    runs = []
    for code_point in sorted(covered):
        if runs and code_point == runs[-1][1] + 1:
            runs[-1][1] = code_point
        else:
            runs.append([code_point, code_point])
    lines = (f"{first:x}" if first == last else f"{first:x}-{last:x}" for first, last in runs)
    (fonts / "coverage.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    source = Path(sys.argv[1])
    found = hashlib.sha256(source.read_bytes()).hexdigest()
    if found != PINNED:
        raise SystemExit(f"{source.name} is not the reviewed font: {found}")
    fonts = Path(__file__).parent.parent / "assets" / "fonts"
    folder = fonts / "rare"
    for old in folder.glob("han-*.woff2"):
        old.unlink()
    covered = sorted(c for c in TTFont(source, lazy=True).getBestCmap() if FIRST <= c <= LAST)
    slices = 0
    for start in range(FIRST, LAST, SLICE):
        inside = [c for c in covered if start <= c < start + SLICE]
        if inside:
            write_slice(source, folder, start, inside)
            slices += 1
    write_coverage(fonts, covered)
    print(f"{len(covered)} characters in {slices} slices")


main()
