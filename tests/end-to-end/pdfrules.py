# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of PDF/UA-1 (ISO 14289-1, by the numbers of the Matterhorn Protocol 1.1) and of PDF/A-2a
(ISO 19005-2, by its clauses) that concern what a briefing holds. Each yields the faults it finds."""
import re
import struct
import xml.etree.ElementTree as ElementTree

from pdffile import Stream, text_of

STANDARD_TYPES = {
    'Document', 'Part', 'Sect', 'H1', 'H2', 'H3', 'H4', 'P', 'TOC', 'TOCI', 'Reference', 'Link',
    'Table', 'TR', 'TH', 'TD', 'Figure', 'Span', 'L', 'LI', 'Lbl', 'LBody', 'Caption',
}
PAINTING = {'Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Do', 'sh'}
NAMESPACES = {
    'dc': 'http://purl.org/dc/elements/1.1/', 'xmp': 'http://ns.adobe.com/xap/1.0/',
    'pdf': 'http://ns.adobe.com/pdf/1.3/', 'pdfaid': 'http://www.aiim.org/pdfa/ns/id/',
    'pdfuaid': 'http://www.aiim.org/pdfua/ns/id/',
    'rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
}

RULES = []


def rule(name):
    def add(function):
        RULES.append((name, function))
        return function
    return add


def elements(pdf):
    """(element, parent, reference) in logical order."""
    def walk(reference, parent):
        element = pdf.get(reference)
        yield element, parent, reference
        for kid in kids(pdf, element):
            if isinstance(kid, str):
                value = pdf.get(kid)
                if isinstance(value, dict) and '/S' in value:
                    yield from walk(kid, element)
    root = pdf.get(pdf.catalogue['/StructTreeRoot'])
    yield from walk(root['/K'], None)


def kids(pdf, element):
    found = pdf.get(element.get('/K'), [])
    return found if isinstance(found, list) else [found]


def kind(element):
    return element['/S'][1:]


def fonts(pdf):
    for value in pdf.objects.values():
        if isinstance(value, dict) and value.get('/Type') == '/Font':
            yield value


def annotations(pdf):
    for reference, page in pdf.pages():
        for annotation in pdf.get(page.get('/Annots'), []):
            yield reference, annotation, pdf.get(annotation)


def metadata(pdf):
    return ElementTree.fromstring(pdf.get(pdf.catalogue['/Metadata']).data.decode('utf-8'))


def marks(pdf):
    """(page, stack of marks, operator) of each painting operator of a page."""
    for reference, page in pdf.pages():
        stack = []
        for operator, operands in pdf.operators(pdf.get(page['/Contents'])):
            if operator in ('BDC', 'BMC'):
                stack.append(operands)
            elif operator == 'EMC':
                stack.pop()
            elif operator in PAINTING:
                yield reference, list(stack), operator
        if stack:
            yield reference, [['unclosed']], 'EMC'


@rule('UA 01-003 to 01-005: all content is tagged or an artifact, and not both')
def content_is_marked(pdf):
    for page, stack, operator in marks(pdf):
        tags = [mark[0] for mark in stack]
        if len(stack) != 1:
            yield f'{operator} on page {page} stands in {tags}'


@rule('UA 01-006: marked content and structure tell of each other')
def parent_tree(pdf):
    root = pdf.get(pdf.catalogue['/StructTreeRoot'])
    numbers = {}
    for node in pdf.get(root['/ParentTree'])['/Kids']:
        found = pdf.get(node)['/Nums']
        numbers.update(zip(found[::2], found[1::2]))
    owners = {}
    for element, _parent, reference in elements(pdf):
        for kid in kids(pdf, element):
            if isinstance(kid, int):
                owners[(element['/Pg'], kid)] = reference
            elif isinstance(kid, dict) and kid.get('/Type') == '/MCR':
                owners[(kid['/Pg'], kid['/MCID'])] = reference
    for reference, page in pdf.pages():
        told = pdf.get(numbers[page['/StructParents']])
        for mcid, element in enumerate(told):
            if owners.pop((reference, mcid), None) != element:
                yield f'content {mcid} of page {reference} is not that of {element}'
    for left in owners:
        yield f'no page has the content {left}'


@rule('UA 02-001: structure types are standard ones')
def standard_types(pdf):
    for element, _parent, _reference in elements(pdf):
        if kind(element) not in STANDARD_TYPES:
            yield kind(element)


@rule('UA 06-001 to 06-003: metadata with a title')
def xmp_title(pdf):
    if metadata(pdf).find('.//dc:title/rdf:Alt/rdf:li', NAMESPACES) is None:
        yield 'no dc:title'


@rule('UA 07-001, 07-002: the title is what the window shows')
def shows_title(pdf):
    if pdf.catalogue.get('/ViewerPreferences', {}).get('/DisplayDocTitle') is not True:
        yield 'DisplayDocTitle is not set'


@rule('UA 09-004, 09-005: tables and contents nest as they must')
def nesting(pdf):
    allowed = {'TR': {'Table'}, 'TH': {'TR'}, 'TD': {'TR'}, 'TOCI': {'TOC'}, 'LI': {'L'},
               'Lbl': {'LI'}, 'LBody': {'LI'}}
    only = {'Table': {'TR', 'Caption'}, 'TR': {'TH', 'TD'}, 'TOC': {'TOCI', 'TOC', 'Caption'}}
    for element, parent, _reference in elements(pdf):
        above = kind(parent) if parent is not None else None
        if kind(element) in allowed and above not in allowed[kind(element)]:
            yield f'{kind(element)} in {above}'
        if above in only and kind(element) not in only[above]:
            yield f'{above} holds {kind(element)}'


@rule('UA 10-001: every character code has its character')
def to_unicode(pdf):
    for font in fonts(pdf):
        if font['/Subtype'] != '/Type0':
            continue
        text = pdf.get(font['/ToUnicode']).data.decode('ascii')
        mapped = {int(code, 16): value for code, value in
                  re.findall(r'<([0-9A-F]{4})> <([0-9A-F]+)>\n', text.split('endcodespacerange')[1])}
        widths = pdf.get(pdf.get(font['/DescendantFonts'])[0])['/W']
        for code in range(1, len(pdf.get(widths[1]))):
            value = mapped.get(code)
            if value is None or value in ('0000', 'FEFF', 'FFFE'):
                yield f'{font["/BaseFont"]} has nothing for {code}'


@rule('UA 11-006: the language of the text is told')
def language(pdf):
    if not text_of(pdf.catalogue.get('/Lang')):
        yield 'no Lang in the catalogue'


@rule('UA 13-004: figures have a text')
def figures(pdf):
    for element, _parent, reference in elements(pdf):
        if kind(element) == 'Figure' and not text_of(element.get('/Alt')):
            yield reference


@rule('UA 14-002, 14-003: headings begin with the first level and leave none out')
def headings(pdf):
    last = 0
    for element, _parent, reference in elements(pdf):
        match = re.fullmatch(r'H(\d)', kind(element))
        if match:
            level = int(match.group(1))
            if level > last + 1:
                yield f'H{level} after H{last}: {reference}'
            last = level


@rule('UA 15-003: heads of tables tell what they are the head of')
def scopes(pdf):
    for element, _parent, reference in elements(pdf):
        if kind(element) == 'TH' and pdf.get(element.get('/A'), {}).get('/Scope') is None:
            yield reference


@rule('UA 15-001: rows of a table have equally many cells')
def rows(pdf):
    for element, _parent, reference in elements(pdf):
        if kind(element) == 'Table':
            counts = {len(kids(pdf, pdf.get(row))) for row in kids(pdf, element)}
            if len(counts) != 1:
                yield f'{reference}: {counts}'


@rule('UA 28-002, 28-011: links are in the structure, in a Link')
def links_in_structure(pdf):
    found = {}
    for element, _parent, _reference in elements(pdf):
        for kid in kids(pdf, element):
            if isinstance(kid, dict) and kid.get('/Type') == '/OBJR':
                found[kid['/Obj']] = kind(element)
    for _page, reference, _annotation in annotations(pdf):
        if found.get(reference) != 'Link':
            yield f'{reference} in {found.get(reference)}'


@rule('UA 28-012: links have a text')
def links_have_text(pdf):
    for _page, reference, annotation in annotations(pdf):
        if not text_of(annotation.get('/Contents')):
            yield reference


@rule('UA 28-009: the tabulator follows the structure')
def tabs(pdf):
    for reference, page in pdf.pages():
        if page.get('/Tabs') != '/S':
            yield reference


@rule('UA 31-001 to 31-006: fonts are composite ones with their own program')
def composite_fonts(pdf):
    for font in fonts(pdf):
        if font['/Subtype'] == '/Type0':
            if font['/Encoding'] != '/Identity-H':
                yield f'{font["/BaseFont"]}: {font["/Encoding"]}'
        elif font['/Subtype'] == '/CIDFontType2':
            if font.get('/CIDToGIDMap') != '/Identity':
                yield f'{font["/BaseFont"]} has no CIDToGIDMap'
            if '/FontFile2' not in pdf.get(font['/FontDescriptor']):
                yield f'{font["/BaseFont"]} is not embedded'
        else:
            yield f'{font["/BaseFont"]} is a {font["/Subtype"]}'


@rule('UA identifier, A 6.6.4: the file says what it conforms to')
def identifiers(pdf):
    told = metadata(pdf)
    for name, wanted in (('pdfuaid:part', '1'), ('pdfaid:part', '2'), ('pdfaid:conformance', 'A')):
        found = told.find(f'.//{name}', NAMESPACES)
        if found is None or found.text != wanted:
            yield name


@rule('A 6.1.2, 6.1.3: header, identifier, no encryption')
def header(pdf):
    lines = pdf.bytes[:40].split(b'\n')
    if not re.fullmatch(rb'%PDF-1\.[0-7]', lines[0]):
        yield f'{lines[0]}'
    if len([byte for byte in lines[1][1:5] if byte > 127]) != 4:
        yield 'the second line does not mark the file as binary'
    if '/ID' not in pdf.trailer or '/Encrypt' in pdf.trailer:
        yield 'trailer'


@rule('A 6.1.7.2: no filter but those that are allowed')
def filters(pdf):
    for reference, value in pdf.objects.items():
        if isinstance(value, Stream) and ('/F' in value.dictionary or
                                          value.dictionary.get('/Filter') == '/LZWDecode'):
            yield reference


@rule('A 6.1.8 to 6.1.13: limits of the format')
def limits(pdf):
    for reference, value in pdf.objects.items():
        if isinstance(value, Stream) and value.dictionary.get('/Subtype') == '/Form':
            depth = deepest = 0
            for operator, _operands in pdf.operators(value):
                depth += {'q': 1, 'Q': -1}.get(operator, 0)
                deepest = max(deepest, depth)
            if depth != 0 or deepest > 28:
                yield f'{reference}: q and Q'


@rule('A 6.2.3: one output intent with a profile')
def output_intent(pdf):
    intents = [pdf.get(value) for value in pdf.get(pdf.catalogue.get('/OutputIntents'), [])]
    if [intent.get('/S') for intent in intents] != ['/GTS_PDFA1']:
        yield f'{intents}'
        return
    profile = pdf.get(intents[0]['/DestOutputProfile'])
    size, = struct.unpack('>I', profile.data[:4])
    if size != len(profile.data) or profile.data[36:40] != b'acsp' or profile.data[16:20] != b'RGB ':
        yield 'no profile of an RGB device'
    if profile.dictionary['/N'] != 3:
        yield 'N is not 3'


@rule('A 6.2.2, 6.2.8: no external, alternative or PostScript objects')
def xobjects(pdf):
    for reference, value in pdf.objects.items():
        if isinstance(value, Stream) and value.dictionary.get('/Type') == '/XObject':
            for key in ('/OPI', '/Ref', '/PS', '/Alternates'):
                if key in value.dictionary:
                    yield f'{reference} {key}'


@rule('A 6.2.11.5: widths are those of the font program')
def widths(pdf):
    for font in fonts(pdf):
        if font['/Subtype'] != '/CIDFontType2':
            continue
        program = pdf.get(pdf.get(font['/FontDescriptor'])['/FontFile2']).data
        tables = {}
        for i in range(struct.unpack('>H', program[4:6])[0]):
            tag, _sum, offset, length = struct.unpack('>4sIII', program[12 + 16 * i:28 + 16 * i])
            tables[tag] = program[offset:offset + length]
        advances = struct.unpack(f'>{len(tables[b"hmtx"]) // 2}h', tables[b'hmtx'])[::2]
        told = pdf.get(pdf.get(font['/W'])[1])
        if list(advances[:len(told)]) != told:
            yield font['/BaseFont']


@rule('A 6.3.2: annotations are printed and not hidden')
def annotation_flags(pdf):
    for _page, reference, annotation in annotations(pdf):
        if annotation.get('/F', 0) & 0b101111 != 0b100:
            yield reference


@rule('A 6.5.1: no action but going somewhere')
def actions(pdf):
    for _page, reference, annotation in annotations(pdf):
        if pdf.get(annotation.get('/A'), {}).get('/S', '/URI') not in ('/URI', '/GoTo'):
            yield reference
    for key in ('/AA', '/OpenAction'):
        if key in pdf.catalogue:
            yield key


@rule('A 6.6.2.3: information dictionary and metadata agree')
def info_agrees(pdf):
    info = pdf.get(pdf.trailer['/Info'])
    told = metadata(pdf)

    def tell(path):
        found = told.find(path, NAMESPACES)
        return found.text if found is not None else None
    pairs = [
        (text_of(info['/Title']), tell('.//dc:title/rdf:Alt/rdf:li')),
        (text_of(info.get('/Subject')), tell('.//dc:description/rdf:Alt/rdf:li')),
        (text_of(info['/Creator']), tell('.//xmp:CreatorTool')),
        (text_of(info['/Producer']), tell('.//pdf:Producer')),
        (re.sub(r'[^0-9]', '', text_of(info['/CreationDate'])),
         re.sub(r'[^0-9]', '', tell('.//xmp:CreateDate'))),
        (re.sub(r'[^0-9]', '', text_of(info['/ModDate'])),
         re.sub(r'[^0-9]', '', tell('.//xmp:ModifyDate'))),
    ]
    for first, second in pairs:
        if first != second:
            yield f'{first!r} and {second!r}'


@rule('A 6.7.2: the file says that it is tagged')
def is_tagged(pdf):
    if pdf.catalogue.get('/MarkInfo', {}).get('/Marked') is not True:
        yield 'MarkInfo'


@rule('PDF 12.3.3, 12.4.2: outline and page labels cover the file')
def outline(pdf):
    labels = pdf.get(pdf.catalogue['/PageLabels'])['/Nums']
    if labels[0] != 0:
        yield 'page labels'
    pages = {reference for reference, _page in pdf.pages()}

    def walk(reference):
        while reference is not None:
            item = pdf.get(reference)
            if pdf.get(item['/Dest'])[0] not in pages:
                yield f'{text_of(item["/Title"])} leads nowhere'
            yield from walk(item.get('/First'))
            reference = item.get('/Next')
    yield from walk(pdf.get(pdf.catalogue['/Outlines']).get('/First'))
