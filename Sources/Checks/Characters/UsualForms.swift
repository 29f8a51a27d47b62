import Foundation
import GoalBook

/// The usual form of each form that Japanese texts do not use today.
///
/// These are old forms (旧字体), Chinese ones, and those of the compatibility and radicals blocks, which come from PDF
/// files and character palettes. There is no character of JIS level 1 and no old form that is common in names (澤, 濱,
/// 眞).
let usualForms: [Unicode.Scalar: Unicode.Scalar] = {
  var table: [Unicode.Scalar: Unicode.Scalar] = [:]
  let pairs = """
    說説 敎教 淸清 靑青 稅税 銳鋭 閱閲 脫脱 强強 內内 卽即 旣既 槪概 硏研 淚涙 戶戸 戾戻 黃黄 晚晩 每毎 \
    搜捜 惡悪 壓圧 圍囲 醫医 壹壱 隱隠 營営 衞衛 驛駅 緣縁 應応 歐欧 毆殴 奧奥 橫横 價価 假仮 會会 繪絵 壞壊 懷懐 擴拡 殼殻 \
    覺覚 樂楽 勸勧 寬寛 歡歓 罐缶 觀観 關関 陷陥 顏顔 歸帰 氣気 僞偽 戲戯 犧犠 舊旧 擧挙 峽峡 挾挟 狹狭 鄕郷 曉暁 區区 驅駆 \
    勳勲 徑径 經経 繼継 莖茎 螢蛍 輕軽 鷄鶏 缺欠 儉倹 劍剣 圈圏 檢検 權権 獻献 縣県 險険 驗験 嚴厳 效効 恆恒 鑛鉱 號号 黑黒 \
    濟済 碎砕 劑剤 册冊 雜雑 慘惨 棧桟 蠶蚕 贊賛 殘残 絲糸 齒歯 兒児 辭辞 濕湿 舍舎 寫写 釋釈 收収 從従 澁渋 獸獣 縱縦 肅粛 \
    處処 敍叙 奬奨 將将 燒焼 稱称 乘乗 剩剰 壤壌 孃嬢 淨浄 疊畳 穰穣 讓譲 釀醸 囑嘱 觸触 寢寝 愼慎 盡尽 圖図 粹粋 醉酔 隨随 \
    髓髄 數数 樞枢 聲声 攝摂 竊窃 專専 戰戦 潛潜 纖繊 踐践 錢銭 禪禅 雙双 壯壮 爭争 莊荘 裝装 騷騒 增増 臟臓 藏蔵 屬属 續続 \
    墮堕 體体 對対 帶帯 滯滞 擇択 單単 擔担 膽胆 團団 彈弾 斷断 癡痴 遲遅 晝昼 蟲虫 鑄鋳 廳庁 聽聴 鎭鎮 遞逓 鐵鉄 轉転 點点 \
    黨党 當当 盜盗 鬪闘 獨独 讀読 屆届 繩縄 貳弐 惱悩 腦脳 霸覇 廢廃 拜拝 賣売 麥麦 發発 髮髪 拔抜 蠻蛮 祕秘 甁瓶 佛仏 拂払 \
    變変 辯弁 舖舗 襃褒 沒没 滿満 默黙 藥薬 譯訳 豫予 餘余 譽誉 搖揺 樣様 謠謡 來来 賴頼 亂乱 覽覧 兩両 獵猟 壘塁 勵励 隸隷 \
    齡齢 戀恋 爐炉 勞労 樓楼 錄録 灣湾 说説 话話 语語 请請 读読 课課 调調 谈談 论論 设設 许許 证証 评評 议議 讨討 让譲 训訓 \
    记記 词詞 试試 详詳 误誤 计計 认認 识識 账帳 货貨 质質 购購 费費 资資 赏賞 赛賽 车車 转転 轮輪 软軟 载載 输輸 边辺 达達 \
    过過 运運 还還 进進 远遠 违違 连連 适適 选選 递逓 遗遺 邮郵 邻隣 针針 钱銭 铁鉄 银銀 锁鎖 错錯 键鍵 长長 门門 问問 间間 \
    闻聞 队隊 阳陽 阴陰 际際 陆陸 难難 顶頂 项項 顺順 须須 预預 领領 题題 颜顔 风風 飞飛 饭飯 饮飲 馆館 马馬 驾駕 验験 鱼魚 \
    鸟鳥 龙竜 东東 业業 丝糸 两両 严厳 个個 临臨 为為 举挙 义義 乐楽 习習 书書 买買 亚亜 产産 亲親 亿億 仅僅 从従 仓倉 们們 \
    价価 众衆 优優 传伝 伤傷 储儲 儿児 关関 兴興 养養 决決 况況 冻凍 净浄 减減 凤鳳 凯凱 击撃 创創 别別 刚剛 剂剤 务務 动動 \
    势勢 单単 卖売 卫衛 厂廠 厅庁 历歴 压圧 厕厠 县県 发発 变変 吗嗎 听聴 员員 响響 唤喚 园園 图図 圆円 场場 块塊 坏壊 坚堅 \
    处処 备備 复復 头頭 夺奪 奖奨 妇婦 孙孫 实実 审審 宪憲 宽寛 对対 导導 层層 岁歳 岛島 币幣 师師 带帯 帮幫 广広 应応 开開 \
    张張 弹弾 归帰 录録 态態 怀懐 总総 恶悪 戏戯 战戦 户戸 护護 报報 拥擁 择択 挂掛 损損 换換 捞撈 掷擲 摆擺 斋斎 无無 时時 \
    显顕 术術 权権 构構 标標 树樹 样様 桥橋 检検 欢歓 气気 汇匯 沟溝 济済 测測 满満 滚滾 灭滅 灵霊 热熱 爱愛 环環 现現 电電 \
    疗療 确確 离離 种種 积積 稳穏 穷窮 竞競 笔筆 签簽 简簡 类類 纪紀 约約 级級 纯純 纲綱 纳納 纵縦 纷紛 纸紙 线線 练練 组組 \
    细細 织織 终終 绍紹 经経 结結 给給 络絡 绝絶 统統 继継 绩績 续続 维維 综綜 绿緑 编編 缓緩 缩縮 网網 罗羅 罚罰 职職 联聯 \
    胜勝 脑脳 脸臉 艺芸 节節 苏蘇 药薬 获獲 营営 虑慮 补補 规規 视視 览覧 觉覚 订訂 讯訊
    """
  for pair in pairs.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
    let scalars = Array(pair.unicodeScalars)
    if scalars.count == 2, scalars[0] != scalars[1] { table[scalars[0]] = scalars[1] }
  }
  for value in 0x2E80...0x2FDF {
    guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
    table[scalar] = scalar.nearestKanjiOfRadical
  }
  // The compatibility mapping of a compatibility form is the usual form.
  for value in 0xF900...0xFAD9 {
    guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
    let mapped = Array(String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars)
    if mapped.count == 1, mapped[0] != scalar { table[scalar] = mapped[0] }
  }
  // 﨑 and the like are used in names and have no other form.
  for value in [0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29]
    as [UInt32]
  {
    table[Unicode.Scalar(value) ?? " "] = nil
  }
  return table
}()
