#!/bin/sh
# Takes the faces of the papers from Debian's fonts-noto-core and fonts-noto-cjk into this folder, with their licences.
# Needs those two packages and `fonttools` (apt-get install fonts-noto-core fonts-noto-cjk fonttools).
# The faces are de-hinted and lose their name table: no printed page uses either, and every PDF would carry them.
set -eu
cd "$(dirname "$0")"
core=/usr/share/fonts/truetype/noto
cjk=/usr/share/fonts/opentype/noto
for face in NotoSans NotoSansArabic NotoSansArmenian NotoSansBengali NotoSansDevanagari NotoSansEthiopic NotoSansGeorgian \
    NotoSansHebrew NotoSansKhmer NotoSansLao NotoSansMyanmar NotoSansSinhala NotoSansTamil NotoSansThai; do
    for weight in Regular Bold; do
        pyftsubset "$core/$face-$weight.ttf" --glyphs='*' --unicodes='*' --layout-features='*' --retain-gids \
            --notdef-outline --no-hinting --desubroutinize --name-IDs='' --drop-tables+=meta,DSIG \
            --output-file="$face-$weight.ttf"
    done
done
cp "$cjk/NotoSansCJK-Regular.ttc" .
cp /usr/share/doc/fonts-noto-core/copyright LICENCE-noto-core.txt
cp /usr/share/doc/fonts-noto-cjk/copyright LICENCE-noto-cjk.txt
chmod 644 ./*.ttf ./*.ttc ./*.txt
