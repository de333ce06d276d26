"""Who took the photo, by the credit as it stands."""

from __future__ import annotations

import pytest

from reader.page.parts import photographers


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("姜庆伟 摄", "姜庆伟"),
        ("本报记者  高  远摄", "高远"),
        ("（记者 丁若兰 摄）", "丁若兰"),
        ("新华社发（沈  峤 摄）", "沈峤"),
        ("柳岸青摄（影像中国）", "柳岸青"),
        ("舒小乙／摄", "舒小乙"),
        ("（圖／記者周采蓉攝）", "周采蓉"),
        ("（圖／北灣市文化局提供）", "北灣市文化局"),
        ("县融媒体中心供图", "县融媒体中心"),
        ("（示意圖／Pixabay）", "Pixabay"),
        ("(Staff photo by Ray Olcott)", "Ray Olcott"),
        ("(Photo: Dougie Lamont/Northern Press)", "Dougie Lamont/Northern Press"),
        ("By HARBOUR TRUST", "HARBOUR TRUST"),
        ("(File 2013/The Harbour Press)", "The Harbour Press"),
        ("Picture: Portlevan Coastguard", "Portlevan Coastguard"),
        ("摄影　丁若兰", "丁若兰"),
        ("圖像來源，GETTY IMAGES", "GETTY IMAGES"),
        ("潮報圖片", "潮報"),
        ("Image copyright Ray Olcott", "Ray Olcott"),
        ("Image source, Harbour Trust", "Harbour Trust"),
        ("潮经记者沈峤摄", "沈峤"),
        ("沈长河本报记者 摄", "沈长河"),
        ("【照片来源：渡口图片库】", "渡口图片库"),
        ("新聞照來源：渡口圖片庫", "渡口圖片庫"),
        ("(圖/翻攝自潮報)", "潮報"),
        ("\\作者供圖", "作者"),
        ("（圖／取自渡口網）", "渡口網"),
        ("（圖／翻攝自由時報）", "翻攝自由時報"),
        ("(潮報記者沈長河攝於1945年9月2日)", "沈長河"),
        ("（沈長河攝，2017.2.9）", "沈長河"),
        ("（2009年2月16日，沈长河摄）", "沈长河"),
        ("漫画/沈峤", "沈峤"),
        ("沈峤/漫画", "沈峤"),
        ("本版图片均由丁若兰提供", "丁若兰"),
        ("本文照片除署名外均为沈峤拍摄。", "沈峤"),
        ("数据来源：渡口港", "渡口港"),
        *(("新华社发", "新华社"), ("（视觉中国）", "视觉中国"), ("新华社/法新", "新华社/法新")),
        *(
            ("(資料圖片)視覺中國供圖", "視覺中國"),
            ("渡口的報記者攝", "渡口的報"),
            ("視覺中國|圖", "視覺中國"),
        ),
        *(("（潮报记者 沈峤/图）", "沈峤"), ("晚报记者 沈峤 图", "沈峤"), ("潮報記者沈長河製表", "沈長河")),
        *(
            ("青潭报·青潭网记者 沈峤/摄", "沈峤"),
            ("特约摄影 沈 峤 摄", "沈峤"),
            ("(主辦單位提供圖片)", "主辦單位"),
        ),
        *(
            ("沈峤摄 影像中国", "沈峤"),
            ("摄影/沈峤 制图/丁若兰", "沈峤、丁若兰"),
            ("（资料图片 沈峤摄）", "沈峤"),
        ),
        *(("图片 | 沈峤（东方IC）", "沈峤"), ("云阜区公安分局供图 青潭网发", "云阜区公安分局")),
        *(
            ("（圖／潮週刊提供，下同）", "潮週刊"),
            ("（圖取自渡口網站）", "渡口網站"),
            ("圖片提供/沈長河", "沈長河"),
        ),
        *(("图片来源：潮报记者沈长河航拍", "沈长河"), ("（来源：渡口港）", "渡口港"), ("（BBC）", "BBC")),
        *(("Credit: RAY OLCOTT/ AFP", "RAY OLCOTT/ AFP"), ("(Video by Ray Olcott)", "Ray Olcott")),
        ("Ray Olcott rolcott@beacon.example", "Ray Olcott"),
        ("（下图，来源：潮报）", "潮报"),
    ],
)
def test_credit(raw: str, name: str) -> None:
    assert photographers.name_of(raw) == name
