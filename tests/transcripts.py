"""A small invented briefing that tests of several rooms use, and what is right about it."""

BRIEFING = """临江在线

临江省政府新闻办举行供水工作发布会,介绍有关情况,并答记者问。

更多>>

文字实录

  • [临江省政府新闻办副主任、新闻发言人 苏念]各位媒体朋友,大家上午好。欢迎出席今天的发布会。2025-05-14 10:00:05
  • [临江省水务厅厅长 何川]谢谢主持人!全省农村自来水普及率达到95.2%。社区工作者入户走访,基本公共服务不断改善。2025-05-14 10:03:10
  • [江城日报记者]请问<b>下一步</b>有哪些考虑?谢谢。2025-05-14 10:12:00
  • [何川]谢谢你的提问。我们将继续推进基本公共服务。2025-05-14 10:13:30
  • [苏念]今天的发布会到此结束,谢谢大家。2025-05-14 10:20:00
"""

TURNS = 5
SPEAKERS = ["苏念", "何川", "江城日报记者"]
KINDS = ["moderator", "statement", "question", "answer", "moderator"]
SEGMENTS = 10
LEFT_OUT = [
    "临江在线",
    "临江省政府新闻办举行供水工作发布会,介绍有关情况,并答记者问。",
    "更多>>",
    "文字实录",
]

GLOSSARY = """source,target,status,domain,note
基本公共服务,basic public services,preferred,governance,
基本公共服务,essential public services,admitted,governance,
基本公共服务,base public service,forbidden,governance,calque
社区工作者,community worker,preferred,governance,
水务厅,department of water resources,preferred,institutions,
"""
