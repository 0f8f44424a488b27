import type { CustomerKind } from '#customers/customer.ts'
import type { Person } from './person.ts'

type Place = [region: string, city: string, district: string, street: string]
type Row = [name: string, mail: string | null, ...Place]

const person =
  (kind: CustomerKind) =>
  ([name, mail, ...place]: Row, at: number): Person => {
    const [region, city, district, street] = place
    const number = String(1007 + at * 37)
    return {
      name,
      kind,
      language: 'zh-CN',
      phone: kind === 'business' ? `+86 10 5551 ${number}` : `+86 199 0000 ${number}`,
      mail: mail && `${mail}@example.com`,
      address: { country: 'CN', region, city, district, street },
    }
  }

const beijing = ['北京市', '北京市'] as const
const shanghai = ['上海市', '上海市'] as const

const people: Row[] = [
  ['李薇', 'li.wei', '浙江省', '杭州市', '西湖区', '文三路88号5幢302室'],
  ['孙国强', null, '河北省', '保定市', '竞秀区', '朝阳北大街1799号院6号楼'],
  ['周婷', 'zhou.ting', '湖北省', '武汉市', '洪山区', '珞喻路152号光谷小区7栋'],
  ['陈思远', 'siyuan', '福建省', '厦门市', '思明区', '湖滨南路334号2101室'],
  ['王建国', 'wang.jianguo', '四川省', '成都市', '武侯区', '人民南路四段27号'],
  ['刘洋', 'liuyang.sy', '辽宁省', '沈阳市', '和平区', '青年大街286号'],
  ['何欣', 'he.xin', '江苏省', '苏州市', '姑苏区', '十全街402号'],
  ['孙丽', 'sunli', '江苏省', '南京市', '鼓楼区', '中山北路217号1单元'],
  ['赵鹏', 'zhao.peng', '陕西省', '西安市', '雁塔区', '小寨东路126号'],
  ['吴秀兰', null, '山东省', '潍坊市', '奎文区', '东风东街360号2号楼3单元'],
  ['郑浩然', 'haoran', '河南省', '郑州市', '金水区', '花园路59号'],
  ['黄嘉敏', 'huang.jiamin', '广东省', '佛山市', '禅城区', '季华五路22号'],
  ['林志豪', 'lin.zhihao', '广东省', '汕头市', '龙湖区', '金砂东路118号'],
  ['徐静怡', 'xu.jingyi', ...shanghai, '徐汇区', '漕溪北路398号1204室'],
  ['马建军', null, '甘肃省', '兰州市', '城关区', '庆阳路77号'],
  ['罗晓燕', 'luo.xiaoyan', '湖南省', '长沙市', '岳麓区', '麓山路36号'],
  ['高翔', 'gao.xiang', '吉林省', '长春市', '朝阳区', '人民大街5488号'],
  ['梁雨桐', 'yutong', '广西壮族自治区', '南宁市', '青秀区', '民族大道136号'],
  ['宋文博', 'song.wenbo', ...beijing, '丰台区', '方庄路8号院3号楼'],
  ['唐敏', 'tang.min', '重庆市', '重庆市', '渝中区', '中山三路131号'],
  ['韩冰', 'han.bing', '黑龙江省', '哈尔滨市', '南岗区', '西大直街92号'],
  ['冯桂英', null, '安徽省', '阜阳市', '颍州区', '清河东路519号'],
  ['曹磊', 'cao.lei', '山西省', '太原市', '小店区', '长风街113号'],
  ['彭丹', 'peng.dan', '江西省', '南昌市', '红谷滩区', '丰和中大道898号'],
  ['蒋一帆', 'jiang.yifan', '浙江省', '宁波市', '鄞州区', '天童南路588号'],
  ['沈悦', 'shen.yue', '浙江省', '嘉兴市', '南湖区', '中环南路1882号'],
  ['谢明辉', 'xie.minghui', '广东省', '深圳市', '南山区', '科苑路15号B座'],
  ['邓佳琪', 'deng.jiaqi', '广东省', '东莞市', '南城街道', '鸿福路200号'],
  ['许国良', null, '福建省', '泉州市', '丰泽区', '田安路260号'],
  ['傅雅琴', 'fu.yaqin', ...shanghai, '静安区', '延长中路639弄12号'],
  ['曾子轩', 'zeng.zixuan', '云南省', '昆明市', '五华区', '人民中路19号'],
  ['萧然', 'xiaoran', '海南省', '海口市', '美兰区', '国兴大道61号'],
  ['田春梅', null, '内蒙古自治区', '包头市', '昆都仑区', '钢铁大街37号'],
  ['董宇航', 'dong.yuhang', '天津市', '天津市', '和平区', '南京路189号'],
  ['潘晓东', 'pan.xiaodong', '新疆维吾尔自治区', '乌鲁木齐市', '天山区', '解放北路186号'],
  ['袁梦', 'yuan.meng', '贵州省', '贵阳市', '云岩区', '中华北路99号'],
  ['蔡伟杰', 'cai.weijie', '福建省', '福州市', '鼓楼区', '五四路158号'],
  ['魏红', 'wei.hong', '河北省', '石家庄市', '裕华区', '槐安东路105号'],
]

const houses: Row[] = [
  ['青岛海韵文化传媒', 'equipment.haiyun', '山东省', '青岛市', '市南区', '香港中路40号'],
  ['西部之声广播电视台', 'tech.xibu', '陕西省', '西安市', '曲江新区', '芙蓉南路9号'],
  ['江城大学现代教育中心', 'av.jiangcheng', '湖北省', '武汉市', '武昌区', '八一路299号'],
  ['云上直播基地', 'ops.yunshang', '浙江省', '杭州市', '滨江区', '江南大道3888号'],
  ['长安赛事制作', 'gear.changan', '陕西省', '西安市', '未央区', '凤城八路12号'],
  ['南国会展服务', 'rental.nanguo', '广东省', '广州市', '海珠区', '新港东路980号'],
  ['晨光电商学院', 'studio.chenguang', '江苏省', '无锡市', '梁溪区', '中山路531号'],
  ['蓝鲸影像工作室', 'hello.lanjing', ...beijing, '通州区', '新华西街58号'],
  ['星河剧场', 'stage.xinghe', ...shanghai, '黄浦区', '西藏南路765号'],
  ['北方体育频道', 'obvan.beifang', '辽宁省', '大连市', '沙河口区', '中山路576号'],
]

/** People who write Chinese; those without mail have only a telephone. */
export const consumers: Person[] = people.map(person('consumer'))

/** Firms and institutions; they own several units each. */
export const firms: Person[] = houses.map(person('business'))
