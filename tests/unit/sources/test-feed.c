/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sources/feed.h"

#include <string.h>

#include "article/article.h"
#include "sources/document.h"

static void
add_line (GString    *dump,
          const char *name,
          const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (dump, "%s: %s\n", name, value);
}

static void
add_time (GString    *dump,
          const char *name,
          gint64      seconds)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *text = NULL;

  if (seconds == MIRQAB_TIME_NONE)
    return;
  time = g_date_time_new_from_unix_utc (seconds);
  text = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
  add_line (dump, name, text);
}

static void
add_list (GString         *dump,
          const char      *name,
          const GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    add_line (dump, name, g_ptr_array_index (list, i));
}

static void
dump_entry (GString               *dump,
            const MirqabFeed      *feed,
            const MirqabFeedEntry *entry)
{
  g_string_append (dump, "-\n");
  add_line (dump, "id", entry->id);
  add_line (dump, "title", entry->title);
  add_line (dump, "link", entry->link);
  add_time (dump, "published", entry->published);
  add_time (dump, "updated", entry->updated);
  add_list (dump, "author", entry->authors);
  add_line (dump, "summary", entry->summary_html);
  add_line (dump, "content", entry->content_html);
  add_line (dump, "text", entry->text);
  if (g_strcmp0 (entry->language, feed->language) != 0)
    add_line (dump, "language", entry->language);
  for (guint i = 0; i < entry->enclosures->len; i++)
    {
      const MirqabEnclosure *enclosure = g_ptr_array_index (entry->enclosures, i);

      g_string_append_printf (dump, "enclosure: %s %s %" G_GINT64_FORMAT "\n", enclosure->url,
                              enclosure->type != NULL ? enclosure->type : "-", enclosure->length);
    }
  add_list (dump, "category", entry->categories);
}

static char *
dump_feed (const MirqabFeed *feed)
{
  GString *dump = g_string_new (NULL);

  add_line (dump, "format", feed->format);
  add_line (dump, "title", feed->title);
  add_line (dump, "link", feed->link);
  add_line (dump, "language", feed->language);
  add_time (dump, "updated", feed->updated);
  for (guint i = 0; i < feed->entries->len; i++)
    dump_entry (dump, feed, g_ptr_array_index (feed->entries, i));

  return g_string_free (dump, FALSE);
}

typedef struct
{
  const char *what;
  const char *feed;
  const char *expected;
  guint       n_problems;
} Case;

#define RSS(items) "<?xml version='1.0'?><rss version='2.0'><channel>" items "</channel></rss>"
#define ITEM(inner) RSS ("<item>" inner "</item>")
#define ATOM(inner) \
  "<feed xmlns='http://www.w3.org/2005/Atom'>" inner "</feed>"
#define ENTRY(inner) ATOM ("<entry>" inner "</entry>")

static const Case formats[] = {
  { "RSS 2.0",
    "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' "
    "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:atom='http://www.w3.org/2005/Atom'><channel>"
    "<title>وكالة</title><link>https://example.org/</link><atom:link rel='self' href='https://example.org/rss'/>"
    "<image><title>logo</title><link>https://example.org/logo</link></image>"
    "<language>ar</language><lastBuildDate>Mon, 16 May 2022 10:00:00 GMT</lastBuildDate><ttl>60</ttl>"
    "<item><title>خبر &amp; خبر</title><link>https://example.org/1</link><guid isPermaLink='false'>g1</guid>"
    "<pubDate>Mon, 16 May 2022 08:00:00 +0300</pubDate><dc:creator><![CDATA[ليلى]]></dc:creator>"
    "<category>سياسة</category><category>أمن</category><category>سياسة</category>"
    "<description>&lt;b&gt;موجز&lt;/b&gt;</description><content:encoded><![CDATA[<p>النص</p><p>كله</p>]]></content:encoded>"
    "<enclosure url='https://example.org/a.mp3' type='audio/mpeg' length='1234'/></item></channel></rss>",
    "format: rss2.0\ntitle: وكالة\nlink: https://example.org/\nlanguage: ar\nupdated: 2022-05-16T10:00:00Z\n"
    "-\nid: g1\ntitle: خبر & خبر\nlink: https://example.org/1\npublished: 2022-05-16T05:00:00Z\n"
    "author: ليلى\nsummary: <b>موجز</b>\ncontent: <p>النص</p><p>كله</p>\ntext: النص\nكله\n"
    "enclosure: https://example.org/a.mp3 audio/mpeg 1234\ncategory: سياسة\ncategory: أمن\n" },
  { "RSS 0.91 with its document type",
    "<?xml version='1.0'?><!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' "
    "'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss version='0.91'><channel><title>a</title>"
    "<item><title>b</title><link>http://example.org/b</link></item></channel></rss>",
    "format: rss0.91\ntitle: a\n-\ntitle: b\nlink: http://example.org/b\n" },
  { "RSS 1.0",
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' "
    "xmlns:dc='http://purl.org/dc/elements/1.1/'><channel rdf:about='http://example.org/'><title>a</title>"
    "<link>http://example.org/</link><dc:date>2022-05-16</dc:date><items><rdf:Seq><rdf:li resource='x'/></rdf:Seq></items></channel>"
    "<item rdf:about='http://example.org/1'><title>b</title><link>http://example.org/1</link>"
    "<dc:date>2022-05-16T08:00:00+03:00</dc:date><dc:subject>c</dc:subject></item></rdf:RDF>",
    "format: rss1.0\ntitle: a\nlink: http://example.org/\nupdated: 2022-05-16T00:00:00Z\n"
    "-\nid: http://example.org/1\ntitle: b\nlink: http://example.org/1\npublished: 2022-05-16T05:00:00Z\ncategory: c\n" },
  { "RSS 0.90",
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'>"
    "<channel><title>a</title></channel><item><title>b</title><link>http://example.org/b</link></item></rdf:RDF>",
    "format: rss0.90\ntitle: a\n-\ntitle: b\nlink: http://example.org/b\n" },
  { "Atom 1.0",
    "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='ar' xml:base='https://example.org/news/'><title type='html'>a &amp;amp; b</title>"
    "<link href='https://example.org/'/><link rel='self' href='https://example.org/atom'/><updated>2022-05-16T10:00:00Z</updated>"
    "<author><name>الوكالة</name></author>"
    "<entry xml:lang='ru'><id>urn:1</id><title>نص &lt;b&gt;</title><link rel='alternate' href='1'/><link rel='enclosure' href='/a.jpg' type='image/jpeg' length='9'/>"
    "<published>2022-05-16T08:00:00+03:00</published><updated>2022-05-16T09:00:00.5+03:00</updated>"
    "<author><name>س</name><email>s@example.org</email></author><author><name>ص</name></author><category term='t' label='وسم'/><category term='u'/>"
    "<summary>a &lt; b</summary><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>x &amp; y</p><br/>z</div></content>"
    "<source><title>other</title><id>o</id></source></entry></feed>",
    "format: atom1.0\ntitle: a & b\nlink: https://example.org/\nlanguage: ar\nupdated: 2022-05-16T10:00:00Z\n"
    "-\nid: urn:1\ntitle: نص <b>\nlink: https://example.org/news/1\npublished: 2022-05-16T05:00:00Z\nupdated: 2022-05-16T06:00:00Z\n"
    "author: س\nauthor: ص\nsummary: a &lt; b\ncontent: <p>x &amp; y</p><br>z\ntext: x & y\nz\nlanguage: ru\n"
    "enclosure: https://example.org/a.jpg image/jpeg 9\ncategory: وسم\ncategory: u\n" },
  { "Atom 0.3",
    "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>a</title><modified>2022-05-16T10:00:00Z</modified>"
    "<entry><id>1</id><title mode='escaped'>b</title><issued>2022-05-16T08:00:00Z</issued><modified>2022-05-16T09:00:00Z</modified>"
    "<content type='text/html' mode='escaped'>&lt;p&gt;c&lt;/p&gt;</content></entry></feed>",
    "format: atom0.3\ntitle: a\nupdated: 2022-05-16T10:00:00Z\n-\nid: 1\ntitle: b\npublished: 2022-05-16T08:00:00Z\n"
    "updated: 2022-05-16T09:00:00Z\ncontent: <p>c</p>\ntext: c\n" },
  { "JSON Feed 1.1",
    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"أ\",\"home_page_url\":\"https://example.org/\",\"language\":\"ar\","
    "\"items\":[{\"id\":7,\"url\":\"https://example.org/7\",\"title\":\"ب\",\"content_html\":\"<p>ج</p>\",\"summary\":\"a < b\","
    "\"date_published\":\"2022-05-16T08:00:00+03:00\",\"authors\":[{\"name\":\"س\"}],\"tags\":[\"t\"],"
    "\"attachments\":[{\"url\":\"https://example.org/a.mp3\",\"mime_type\":\"audio/mpeg\",\"size_in_bytes\":5}]},3]}",
    "format: json1.1\ntitle: أ\nlink: https://example.org/\nlanguage: ar\n-\nid: 7\ntitle: ب\nlink: https://example.org/7\n"
    "published: 2022-05-16T05:00:00Z\nauthor: س\nsummary: a &lt; b\ncontent: <p>ج</p>\ntext: ج\n"
    "enclosure: https://example.org/a.mp3 audio/mpeg 5\ncategory: t\n", 1 },
  { "news sitemap",
    "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
    "<url><loc>https://example.org/1</loc><news:news><news:publication><news:name>n</news:name><news:language>ar</news:language></news:publication>"
    "<news:publication_date>2022-05-16T08:00:00+03:00</news:publication_date><news:title>خبر</news:title><news:keywords>a, b</news:keywords></news:news></url></urlset>",
    "format: sitemap\n-\ntitle: خبر\nlink: https://example.org/1\npublished: 2022-05-16T05:00:00Z\nlanguage: ar\ncategory: a\ncategory: b\n" },
};

static const Case oddities[] = {
  { "blank lines and a mark before the declaration", "\357\273\277\n\n  <?xml version='1.0'?><rss><channel><item><title>a</title></item></channel></rss>",
    "format: rss2.0\n-\ntitle: a\n" },
  { "a server's warning before the declaration", "Warning: x in y.php\n<?xml version='1.0'?><rss><channel><item><title>a</title></item></channel></rss>",
    "format: rss2.0\n-\ntitle: a\n" },
  { "bare ampersand, HTML names, Windows numbers", ITEM ("<title>a & b &hellip; &nbsp;c &#146;d&#x2014; AT&T &unknown; &#0;</title>"),
    "format: rss2.0\n-\ntitle: a & b … c ’d— AT&T &unknown; �\n" },
  { "bare less-than", ITEM ("<title>2 < 3</title>"), "format: rss2.0\n-\ntitle: 2 < 3\n" },
  { "escaped twice", ITEM ("<title>a &amp;amp; b &amp;quot;c&amp;quot;</title>"), "format: rss2.0\n-\ntitle: a & b \"c\"\n" },
  { "markup in a title", ITEM ("<title><![CDATA[<b>a</b> b]]></title>"), "format: rss2.0\n-\ntitle: a b\n" },
  { "HTML that was not escaped", ITEM ("<description><p>a<br>b</p><img src='x'>c</description><link>http://example.org/1</link>"),
    "format: rss2.0\n-\nlink: http://example.org/1\nsummary: <p>a<br>b</p><img src=\"x\">c\ntext: a\nb\nc\n", 1 },
  { "control characters", ITEM ("<title>a\001\013b</title>"), "format: rss2.0\n-\ntitle: ab\n", 1 },
  { "unclosed item", RSS ("<item><title>a</title><item><title>b</title></item>"), "format: rss2.0\n-\ntitle: a\n-\ntitle: b\n", 1 },
  { "cut in an element", "<rss version='2.0'><channel><item><title>a</title></item><item><title>b</ti", "format: rss2.0\n-\ntitle: a\n-\ntitle: b\n", 1 },
  { "cut in CDATA", "<rss version='2.0'><channel><item><title>a</title><description><![CDATA[<p>half of the te",
    "format: rss2.0\n-\ntitle: a\nsummary: <p>half of the te\ntext: half of the te\n", 1 },
  { "cut in a tag", "<rss version='2.0'><channel><item><title>a</title><enclosure url='http://exam", "format: rss2.0\n-\ntitle: a\n", 2 },
  { "undeclared prefixes", ITEM ("<dc:creator>x</dc:creator><content:encoded>&lt;p&gt;y&lt;/p&gt;</content:encoded><media:title>z</media:title>"),
    "format: rss2.0\n-\ntitle: z\nauthor: x\ncontent: <p>y</p>\ntext: y\n" },
  { "another prefix, address with slash", "<rss xmlns:c='https://purl.org/dc/elements/1.1'><channel><item><c:creator>x</c:creator></item></channel></rss>",
    "format: rss2.0\n-\nauthor: x\n" },
  { "upper case", "<RSS VERSION='2.0'><CHANNEL><ITEM><TITLE>a</TITLE></ITEM></CHANNEL></RSS>", "format: rss2.0\n-\ntitle: a\n" },
  { "RSS author", ITEM ("<author>e@example.org (الاسم الكامل)</author>"), "format: rss2.0\n-\nauthor: الاسم الكامل\n" },
  { "guid as link", ITEM ("<guid>https://example.org/g</guid>"), "format: rss2.0\n-\nid: https://example.org/g\nlink: https://example.org/g\n" },
  { "relative link", RSS ("<link>https://example.org/x/</link><item><link>../1?a=1&amp;b=2</link><enclosure url='a.jpg'/></item>"),
    "format: rss2.0\nlink: https://example.org/x/\n-\nlink: https://example.org/1?a=1&b=2\nenclosure: https://example.org/x/a.jpg - -1\n" },
  { "spaces and raw Arabic in a link", ITEM ("<link> https://example.org/خبر عاجل </link>"), "format: rss2.0\n-\nlink: https://example.org/خبر%20عاجل\n" },
  { "Atom's link in RSS", ITEM ("<atom:link href='http://example.org/1'/><title>a</title>"), "format: rss2.0\n-\ntitle: a\nlink: http://example.org/1\n" },
  { "RSS link wins over Atom's", ITEM ("<atom:link href='http://example.org/1'/><link>http://example.org/2</link>"), "format: rss2.0\n-\nlink: http://example.org/2\n" },
  { "media and thumbnails", ITEM ("<media:group><media:content url='http://example.org/a.jpg' medium='image' fileSize='7'/></media:group><media:thumbnail url='t'/>"),
    "format: rss2.0\n-\nenclosure: http://example.org/a.jpg image/* 7\n" },
  { "full text of Russian outlets", ITEM ("<description>s</description><yandex:full-text>весь текст</yandex:full-text>"),
    "format: rss2.0\n-\nsummary: s\ncontent: весь текст\ntext: весь текст\n" },
  { "Atom text that is HTML after all", ENTRY ("<content>&lt;p&gt;a&lt;/p&gt;</content>"), "format: atom1.0\n-\ncontent: <p>a</p>\ntext: a\n" },
  { "Atom text with signs", ENTRY ("<summary type='text'>a &amp;lt; b</summary>"), "format: atom1.0\n-\nsummary: a &amp;lt; b\ntext: a &lt; b\n" },
  { "alternate of type HTML wins", ENTRY ("<link rel='alternate' type='application/json' href='http://example.org/j'/><link type='text/html' href='http://example.org/h'/>"),
    "format: atom1.0\n-\nlink: http://example.org/h\n" },
  { "references in attributes", ENTRY ("<link href='http://example.org/?a=1&amp;b=2&#38;c=3&d=&quot;'/>"),
    "format: atom1.0\n-\nlink: http://example.org/?a=1&b=2&c=3&d=\"\n" },
  { "first of two dates", ITEM ("<pubDate>Tue, 17 May 2022 08:00:00 GMT</pubDate><dc:date>2022-05-18</dc:date>"), "format: rss2.0\n-\npublished: 2022-05-17T08:00:00Z\n" },
  { "date that is none", ITEM ("<title>a</title><pubDate>soon</pubDate>"), "format: rss2.0\n-\ntitle: a\n" },
  { "summary where content is empty", ITEM ("<description>s</description><content:encoded><![CDATA[<img src=x>]]></content:encoded>"),
    "format: rss2.0\n-\nsummary: s\ncontent: <img src=x>\ntext: s\n" },
  { "something after the root", RSS ("<item><title>a</title></item>") "<script>x</script>", "format: rss2.0\n-\ntitle: a\n" },
  { "comments and instructions", RSS ("<?x y?><!-- <item><title>no</title></item> --><item><title>a<!-- b -->c</title></item>"), "format: rss2.0\n-\ntitle: ac\n" },
  { "no entries", RSS ("<title>a</title>"), "format: rss2.0\ntitle: a\n" },
  { "guid that is no link", ITEM ("<guid isPermaLink='false'>https://example.org/g</guid>"), "format: rss2.0\n-\nid: https://example.org/g\n" },
  { "the last of two dates of one kind", ENTRY ("<updated>2022-05-16T08:00:00Z</updated><updated>2022-05-15T08:00:00Z</updated>"),
    "format: atom1.0\n-\nupdated: 2022-05-15T08:00:00Z\n" },
  { "a date that cannot be read gives way", ITEM ("<pubDate>soon</pubDate><dc:date>2022-05-16T08:00:00Z</dc:date><pubDate>later</pubDate>"),
    "format: rss2.0\n-\npublished: 2022-05-16T08:00:00Z\n" },
  { "Windows characters taken for Latin 1", ITEM ("<title>\302\223a\302\224 \302\205</title>"), "format: rss2.0\n-\ntitle: “a” …\n" },
  { "locale for a language", RSS ("<language>ar_EG</language>"), "format: rss2.0\nlanguage: ar-EG\n" },
  { "later version of RSS 2", "<rss version='2.0.11'><channel/></rss>", "format: rss2.0\n" },
  { "RSS 0.90 without items", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://channel.netscape.com/rdf/simple/0.9/'/>",
    "format: rss0.90\n" },
  { "tags with Arabic commas", ITEM ("<tags>قمة، أمن ؛ دفاع; حدود</tags>"), "format: rss2.0\n-\ncategory: قمة\ncategory: أمن\ncategory: دفاع\ncategory: حدود\n" },
  { "Channel Definition Format", "<CHANNEL HREF='http://example.org/' LASTMOD='2022-05-16T08:00:00Z'><TITLE>a</TITLE>"
    "<ITEM HREF='/1' LASTMOD='2022-05-15'><TITLE>b</TITLE><ABSTRACT>c</ABSTRACT></ITEM></CHANNEL>",
    "format: cdf\ntitle: a\nlink: http://example.org/\nupdated: 2022-05-16T08:00:00Z\n"
    "-\ntitle: b\nlink: http://example.org/1\nupdated: 2022-05-15T00:00:00Z\nsummary: c\ntext: c\n" },
};

/* Who wrote an entry (RFC 4287 4.2.1, RSS 2.0, JSON Feed 1.1) */
static const Case authors[] = {
  { "address, then name", ITEM ("<author>a@example.org (ليلى)</author>"), "format: rss2.0\n-\nauthor: ليلى\n" },
  { "name, then address", ITEM ("<dc:creator>ليلى حسن (a@example.org)</dc:creator>"), "format: rss2.0\n-\nauthor: ليلى حسن\n" },
  { "as in mail", ITEM ("<author>Leila Hasan &lt;a@example.org&gt;</author>"), "format: rss2.0\n-\nauthor: Leila Hasan\n" },
  { "address alone", ITEM ("<author>a@example.org</author>"), "format: rss2.0\n-\nauthor: a@example.org\n" },
  { "brackets that hold no address", ITEM ("<author>ليلى (بيروت)</author>"), "format: rss2.0\n-\nauthor: ليلى (بيروت)\n" },
  { "Atom, address alone", ENTRY ("<author><email>a@example.org</email></author>"), "format: atom1.0\n-\nauthor: a@example.org\n" },
  { "Atom, address before name", ENTRY ("<author><email>a@example.org</email><name>س</name></author>"), "format: atom1.0\n-\nauthor: س\n" },
  { "the feed's for entries without", ATOM ("<author><name>س</name></author><entry><id>1</id></entry><entry><id>2</id><author><name>ص</name></author></entry>"),
    "format: atom1.0\n-\nid: 1\nauthor: س\n-\nid: 2\nauthor: ص\n" },
  { "contributors are none", ENTRY ("<author><name>س</name></author><contributor><name>ص</name></contributor>"), "format: atom1.0\n-\nauthor: س\n" },
  { "the feed's in JSON", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"authors\":[{\"name\":\"س\"}],\"items\":[{\"id\":\"1\"},{\"id\":\"2\",\"author\":{\"name\":\"ص\"}}]}",
    "format: json1.1\n-\nid: 1\nauthor: س\n-\nid: 2\nauthor: ص\n" },
};

/* Content in base64 (Atom 0.3 mode, RFC 4287 4.1.3.3) */
static const Case packed[] = {
  { "mode", "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title mode='base64'>2KPYqA==</title>"
    "<content type='text/html' mode='base64'>PHA+2KPYqDwvcD4=</content></entry></feed>",
    "format: atom0.3\n-\ntitle: أب\ncontent: <p>أب</p>\ntext: أب\n" },
  { "type", ENTRY ("<content type='application/octet-stream'>\n PHA+2KPYqDwv\n cD4=\n</content>"), "format: atom1.0\n-\ncontent: <p>أب</p>\ntext: أب\n" },
  { "type that lies", ENTRY ("<content type='application/x'>no, plain words</content>"), "format: atom1.0\n-\ncontent: no, plain words\ntext: no, plain words\n" },
  { "no text", ENTRY ("<summary>s</summary><content type='application/pdf'>/9j/4AAQ</content>"), "format: atom1.0\n-\nsummary: s\ntext: s\n" },
  { "XML types are none", ENTRY ("<content type='application/xhtml+xml'>abcd</content>"), "format: atom1.0\n-\ncontent: abcd\ntext: abcd\n" },
};

/* Each would read a file, call a host, or take gigabytes or minutes. */
static const Case attacks[] = {
  { "external entity", "<!DOCTYPE rss [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>a&e;b</title></item></channel></rss>",
    "format: rss2.0\n-\ntitle: a&e;b\n" },
  { "entities in entities", "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>",
    "format: rss2.0\n-\ntitle: &b;\n" },
  { "parameter entity", "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/x'>%p;]><rss><channel><item><title>a</title></item></channel></rss>",
    "format: rss2.0\n-\ntitle: a\n" },
  { "include", ITEM ("<title>a</title><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='/etc/passwd'/>"), "format: rss2.0\n-\ntitle: a\n" },
};

static void
check_cases (const Case *cases,
             gsize       n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].feed, strlen (cases[i].feed));
      g_autoptr (GError) error = NULL;
      g_autoptr (MirqabFeed) feed = mirqab_feed_parse (bytes, NULL, NULL, &error);
      g_autofree char *dump = NULL;

      g_test_message ("%s", cases[i].what);
      g_assert_no_error (error);
      dump = dump_feed (feed);
      g_assert_cmpstr (dump, ==, cases[i].expected);
      for (guint j = 0; j < feed->problems->len; j++)
        g_test_message ("  %s", (char *) g_ptr_array_index (feed->problems, j));
      g_assert_cmpuint (feed->problems->len, ==, cases[i].n_problems);
    }
}

static void
test_formats (void)
{
  check_cases (formats, G_N_ELEMENTS (formats));
}

static void
test_oddities (void)
{
  check_cases (oddities, G_N_ELEMENTS (oddities));
}

static void
test_authors (void)
{
  check_cases (authors, G_N_ELEMENTS (authors));
}

static void
test_packed (void)
{
  check_cases (packed, G_N_ELEMENTS (packed));
}

static void
test_attacks (void)
{
  check_cases (attacks, G_N_ELEMENTS (attacks));
}

static void
test_no_feed (void)
{
  const char *cases[] = {
    "<html><body>x</body></html>", "{\"items\":[]}", "{", "text", "<", "<a", "[1,2]",
    "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":{}}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i], strlen (cases[i]));
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i]);
      g_assert_null (mirqab_feed_parse (bytes, NULL, NULL, &error));
      g_assert_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_MARKUP);
    }
}

static void
test_pace (void)
{
  const char *xml = RSS ("<ttl>90</ttl><skipHours><hour>0</hour><hour>23</hour></skipHours>"
                         "<skipDays><day>Saturday</day></skipDays>");
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (MirqabFeed) feed = mirqab_feed_parse (bytes, NULL, NULL, NULL);

  g_assert_cmpint (feed->ttl, ==, 90);
  g_assert_cmpuint (feed->skipped_hours, ==, 1u << 0 | 1u << 23);
  g_assert_cmpuint (feed->skipped_days, ==, 1u << (MIRQAB_SATURDAY - 1));
}

static MirqabFeed *
parse_string (const GString *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml->str, xml->len);

  return mirqab_feed_parse (bytes, NULL, NULL, NULL);
}

/* Time and memory stay near what the same bytes would take as an honest feed. */
static void
test_limits (void)
{
  GString *deep = g_string_new ("<rss><channel><item><title>a</title><description>");
  GString *wide = g_string_new ("<rss><channel><item><title>a</title>");
  GString *tags = g_string_new ("<rss><channel>");
  GString *many = g_string_new ("<rss><channel>");
  gint64 start = g_get_monotonic_time ();
  g_autoptr (MirqabFeed) deep_feed = NULL, wide_feed = NULL, tag_feed = NULL, many_feed = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append (deep, "<a>");
  g_string_append (wide, "<x");
  for (int i = 0; i < 100000; i++)
    g_string_append_printf (wide, " a%d='b'", i);
  g_string_append (wide, "/></item></channel></rss>");
  for (int i = 0; i < 200000; i++)
    g_string_append (tags, "<a b=\"");
  for (int i = 0; i < 30000; i++)
    g_string_append (many, "<item><title>a</title></item>");

  deep_feed = parse_string (deep);
  g_assert_cmpuint (deep_feed->entries->len, ==, 1);
  wide_feed = parse_string (wide);
  g_assert_cmpuint (wide_feed->entries->len, ==, 1);
  tag_feed = parse_string (tags);
  many_feed = parse_string (many);
  g_assert_cmpuint (many_feed->entries->len, ==, 20000);
  g_assert_cmpuint (many_feed->problems->len, >, 0);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);

  g_string_free (deep, TRUE);
  g_string_free (wide, TRUE);
  g_string_free (tags, TRUE);
  g_string_free (many, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sources/feed/formats", test_formats);
  g_test_add_func ("/sources/feed/oddities", test_oddities);
  g_test_add_func ("/sources/feed/authors", test_authors);
  g_test_add_func ("/sources/feed/base64", test_packed);
  g_test_add_func ("/sources/feed/attacks", test_attacks);
  g_test_add_func ("/sources/feed/no-feed", test_no_feed);
  g_test_add_func ("/sources/feed/pace", test_pace);
  g_test_add_func ("/sources/feed/limits", test_limits);

  return g_test_run ();
}
